using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Hours;

namespace SupervisionBot.Core;

partial class SupervisionDb
{
    public DbSet<HourEntry> HourEntries => Set<HourEntry>();

    public DbSet<HourChange> HourChanges => Set<HourChange>();

    public DbSet<Ledger> Ledgers => Set<Ledger>();

    public DbSet<Amendment> Amendments => Set<Amendment>();

    public DbSet<WeekAnswer> WeekAnswers => Set<WeekAnswer>();

    public DbSet<Credit> Credits => Set<Credit>();
}
