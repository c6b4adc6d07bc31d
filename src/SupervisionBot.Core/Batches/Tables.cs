using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;

namespace SupervisionBot.Core;

partial class SupervisionDb
{
    public DbSet<Batch> Batches => Set<Batch>();

    public DbSet<BatchRevision> BatchRevisions => Set<BatchRevision>();

    public DbSet<Requirement> Requirements => Set<Requirement>();

    public DbSet<Group> Groups => Set<Group>();
}
