using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Exchange;

namespace SupervisionBot.Core;

partial class SupervisionDb
{
    public DbSet<Post> Posts => Set<Post>();

    public DbSet<Helper> Helpers => Set<Helper>();

    public DbSet<QuestionSent> QuestionsSent => Set<QuestionSent>();

    public DbSet<PostReport> PostReports => Set<PostReport>();

    public DbSet<HiddenWriter> HiddenWriters => Set<HiddenWriter>();
}
