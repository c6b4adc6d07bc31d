using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Announcements;

namespace SupervisionBot.Core;

partial class SupervisionDb
{
    public DbSet<Announcement> Announcements => Set<Announcement>();

    public DbSet<AnnouncementReader> AnnouncementReaders => Set<AnnouncementReader>();
}
