using Microsoft.Extensions.Configuration;
using SupervisionBot.Settings;
using SupervisionBot.Storage;
using Xunit;

namespace SupervisionBot.Tests.Storage;

public sealed class DatabaseSettingsTests
{
    [Fact]
    public void Without_settings_it_is_a_file_in_the_data_folder()
    {
        var settings = Read(null, null);

        Assert.Equal((DatabaseProvider.Sqlite, Path.GetFullPath("data/supervision.db")), (settings.Provider, settings.Place));
    }

    [Theory]
    [InlineData("Oracle", null, "Database:Provider is “Oracle”; accepted are Sqlite and PostgreSql.")]
    [InlineData("0", null, "Database:Provider is “0”; accepted are Sqlite and PostgreSql.")]
    [InlineData(
        "sqlite",
        "Colour=blue",
        "ConnectionStrings:SupervisionBot is “Colour=blue”; accepted for Sqlite is a file, for example “Data Source=data/supervision.db”."
    )]
    [InlineData(
        "sqlite",
        "Data Source=:memory:",
        "ConnectionStrings:SupervisionBot is “Data Source=:memory:”; accepted for Sqlite is a file, for example “Data Source=data/supervision.db”."
    )]
    [InlineData(
        "PostgreSql",
        "Host=db;Password=geheim",
        "ConnectionStrings:SupervisionBot is “Host=db;Password=…”; accepted for PostgreSql is a server with a database, for example "
            + "“Host=localhost;Database=supervision;Username=supervision;Password=…”."
    )]
    [InlineData(
        "PostgreSql",
        "Host=db;Port=many",
        "ConnectionStrings:SupervisionBot is “Host=db;Port=many”; accepted for PostgreSql is a server with a database, for example "
            + "“Host=localhost;Database=supervision;Username=supervision;Password=…”."
    )]
    public void A_wrong_setting_is_one_sentence_with_key_value_and_what_is_accepted(string? provider, string? connection, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<WrongSettingException>(() => Read(provider, connection)).Message);

    static DatabaseSettings Read(string? provider, string? connection) =>
        DatabaseSettings.Read(
            new ConfigurationBuilder()
                .AddInMemoryCollection(
                    new Dictionary<string, string?> { [DatabaseSettings.ProviderKey] = provider, [DatabaseSettings.ConnectionKey] = connection }
                )
                .Build()
        );
}
