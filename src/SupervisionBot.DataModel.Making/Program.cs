using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core;
using SupervisionBot.DataModel.Making;
using SupervisionBot.PostgreSql;
using SupervisionBot.Sqlite;

if (args is not [var folder])
{
    await Console.Error.WriteLineAsync("usage: FOLDER");
    return 1;
}

// Neither database is opened.
var (sqlite, postgreSql) = (new DbContextOptionsBuilder<SupervisionDb>(), new DbContextOptionsBuilder<SupervisionDb>());
sqlite.UseSqliteDatabase("Data Source=model.db");
postgreSql.UsePostgreSqlDatabase("Host=localhost;Database=model");
ModelCode.Write(Path.Combine(folder, "Sqlite"), sqlite);
ModelCode.Write(Path.Combine(folder, "PostgreSql"), postgreSql);
return 0;
