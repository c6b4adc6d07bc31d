using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Notices;

namespace SupervisionBot.Core;

partial class SupervisionDb
{
    public DbSet<Notice> Notices => Set<Notice>();

    public DbSet<MessagePreferences> MessagePreferences => Set<MessagePreferences>();
}
