using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Secrets;

namespace SupervisionBot.Core;

partial class SupervisionDb
{
    public DbSet<RingKey> RingKeys => Set<RingKey>();
}
