using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Approval;

namespace SupervisionBot.Core;

partial class SupervisionDb
{
    public DbSet<ReviewSheet> ReviewSheets => Set<ReviewSheet>();

    public DbSet<EntryQuestion> EntryQuestions => Set<EntryQuestion>();
}
