using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Audit;

namespace SupervisionBot.Core;

partial class SupervisionDb
{
    public DbSet<AuditRecord> AuditRecords => Set<AuditRecord>();

    public DbSet<AuditHead> AuditHeads => Set<AuditHead>();

    public DbSet<AuditLook> AuditLooks => Set<AuditLook>();
}
