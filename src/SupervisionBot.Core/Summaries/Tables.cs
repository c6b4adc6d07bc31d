using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Summaries;

namespace SupervisionBot.Core;

partial class SupervisionDb
{
    public DbSet<SummaryPlan> SummaryPlans => Set<SummaryPlan>();
}
