using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Jobs;

namespace SupervisionBot.Core;

partial class SupervisionDb
{
    public DbSet<JobRun> JobRuns => Set<JobRun>();

    public DbSet<WriteProof> WriteProofs => Set<WriteProof>();
}
