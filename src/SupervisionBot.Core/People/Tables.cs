using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core;

partial class SupervisionDb
{
    public DbSet<Person> People => Set<Person>();

    public DbSet<Membership> Memberships => Set<Membership>();

    public DbSet<RosterChange> RosterChanges => Set<RosterChange>();

    public DbSet<Deputyship> Deputyships => Set<Deputyship>();

    public DbSet<ChannelIdentity> ChannelIdentities => Set<ChannelIdentity>();
}
