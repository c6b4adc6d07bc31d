using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Acts;

namespace SupervisionBot.Core;

partial class SupervisionDb
{
    public DbSet<Act> Acts => Set<Act>();
}
