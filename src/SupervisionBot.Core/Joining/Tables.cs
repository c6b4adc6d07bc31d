using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Joining;

namespace SupervisionBot.Core;

partial class SupervisionDb
{
    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<InvitationAttempt> InvitationAttempts => Set<InvitationAttempt>();
}
