using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Talks;

namespace SupervisionBot.Core;

partial class SupervisionDb
{
    public DbSet<Talk> Talks => Set<Talk>();

    public DbSet<InboundActivity> InboundActivities => Set<InboundActivity>();

    public DbSet<LateActivity> LateActivities => Set<LateActivity>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();
}
