using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Confirmations;

namespace SupervisionBot.Core;

partial class SupervisionDb
{
    public DbSet<Confirmation> Confirmations => Set<Confirmation>();
}
