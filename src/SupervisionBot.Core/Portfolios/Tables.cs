using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Portfolios;

namespace SupervisionBot.Core;

partial class SupervisionDb
{
    public DbSet<PortfolioDraft> PortfolioDrafts => Set<PortfolioDraft>();

    public DbSet<ReflectionChoice> ReflectionChoices => Set<ReflectionChoice>();
}
