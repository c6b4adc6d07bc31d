using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Privacy;

namespace SupervisionBot.Core;

partial class SupervisionDb
{
    public DbSet<DataRequest> DataRequests => Set<DataRequest>();
}
