using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Exports;

namespace SupervisionBot.Core;

partial class SupervisionDb
{
    public DbSet<Export> Exports => Set<Export>();
}
