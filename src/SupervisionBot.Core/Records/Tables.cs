using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Records;

namespace SupervisionBot.Core;

partial class SupervisionDb
{
    public DbSet<SessionRecord> SessionRecords => Set<SessionRecord>();

    public DbSet<RecordChange> RecordChanges => Set<RecordChange>();
}
