using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Materials;

namespace SupervisionBot.Core;

partial class SupervisionDb
{
    public DbSet<Submission> Submissions => Set<Submission>();

    public DbSet<GroupAnswer> GroupAnswers => Set<GroupAnswer>();

    public DbSet<Extension> Extensions => Set<Extension>();

    public DbSet<PointTick> PointTicks => Set<PointTick>();

    public DbSet<MaterialDecision> MaterialDecisions => Set<MaterialDecision>();

    public DbSet<Remark> Remarks => Set<Remark>();
}
