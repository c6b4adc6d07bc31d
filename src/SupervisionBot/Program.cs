using SupervisionBot.Commands;
using SupervisionBot.Storage;

if (await CommandLine.TryRunAsync(args) is { } exitCode) return exitCode;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.Services.AddSupervisionDb(builder.Configuration);

var app = builder.Build();
try
{
    await app.PrepareDatabaseAsync();
}
catch (WrongSettingException wrong)
{
    await Console.Error.WriteLineAsync(wrong.Message);
    return 1;
}

await app.RunAsync();
return 0;
