using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core;

partial class SupervisionDb
{
    public DbSet<Person> People => Set<Person>();

    /// <summary>Those of everybody who is there: whoever has left is in no list, no figure and nobody's group.</summary>
    public IQueryable<Membership> Memberships => Present(Set<Membership>());

    /// <summary>Also those of people who have left.</summary>
    public DbSet<Membership> AllMemberships => Set<Membership>();

    public DbSet<RosterChange> RosterChanges => Set<RosterChange>();

    public DbSet<Deputyship> Deputyships => Set<Deputyship>();

    public DbSet<ChannelIdentity> ChannelIdentities => Set<ChannelIdentity>();

    static IQueryable<T> Present<T>(DbSet<T> all)
        where T : class => all.Where(one => EF.Property<DateTimeOffset?>(one, nameof(Membership.LeftAt)) == null);
}
