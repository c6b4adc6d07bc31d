using SupervisionBot.Core.Audit;
using SupervisionBot.Core.Privacy;

namespace SupervisionBot.Tests.Core.Audit;

public sealed class AuditedTests
{
    [Fact]
    public async Task Of_every_table_it_is_said_whether_the_audit_watches_it()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.Open();
        var tables = db.Model.GetEntityTypes().Where(table => !table.IsOwned()).Select(table => table.ClrType.Name).Order();
        var said = Audited.Tables.Keys.Concat(Audited.Others).Select(type => type.Name).ToList();

        Assert.Equal(said.Count, said.Distinct().Count());
        Assert.Equal(tables, said.Order());
    }
}
