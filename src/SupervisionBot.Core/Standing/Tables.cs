using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Standing;

namespace SupervisionBot.Core;

partial class SupervisionDb
{
    public DbSet<LedgerRepair> LedgerRepairs => Set<LedgerRepair>();
}
