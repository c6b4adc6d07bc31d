using SupervisionBot.Channels;
using SupervisionBot.Channels.DirectLine;
using SupervisionBot.Commands;
using SupervisionBot.Storage;
using SupervisionBot.Turns;

if (await CommandLine.TryRunAsync(args) is { } exitCode) return exitCode;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.Services.AddSupervisionDb(builder.Configuration);
builder.Services.AddDirectLine();
builder.Services.AddBot();

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

app.MapBot();
app.MapDirectLine();

await app.RunAsync();
return 0;
