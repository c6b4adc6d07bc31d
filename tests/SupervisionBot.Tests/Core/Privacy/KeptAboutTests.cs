using SupervisionBot.Core.Privacy;
using SupervisionBot.Storage;

namespace SupervisionBot.Tests.Core.Privacy;

public sealed class KeptAboutTests
{
    [Fact]
    public async Task Of_every_table_it_is_said_whom_its_rows_are_about_or_that_they_are_about_nobody()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.Open();
        var tables = db.Model.GetEntityTypes().Where(table => !table.IsOwned()).Select(table => table.ClrType.Name).Order();
        var said = KeptAbout.Tables.Select(about => about.Table).Concat(KeptAbout.OfNobody).Select(type => type.Name).ToList();

        Assert.Equal(said.Count, said.Distinct().Count());
        Assert.Equal(tables, said.Order());
    }
}
