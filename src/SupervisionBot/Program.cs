using SupervisionBot;
using SupervisionBot.BeingThere;
using SupervisionBot.Calendar;
using SupervisionBot.Channels.DirectLine;
using SupervisionBot.Commands;
using SupervisionBot.Composition;
using SupervisionBot.Confirm;
using SupervisionBot.Files;
using SupervisionBot.Rehearsals;
using SupervisionBot.Requests;
using SupervisionBot.SignIn;
using SupervisionBot.Sqlite;
using SupervisionBot.Storage;
using SupervisionBot.TeamsApp;
using SupervisionBot.Turns;
using SupervisionBot.WebChat;

PrivateFiles.ByDefault();
CommandLine.SpeakAsAsked(args);
try
{
    if (await CommandLine.TryRunAsync(args) is { } exitCode)
        return exitCode;

    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
    builder.PrepareStart();
    builder.Services.AddRequests();
    builder.Services.AddSupervisionDb(builder.Configuration);
    builder.Services.AddPageSignIn(builder.Configuration, builder.Environment);
    builder.Services.AddDirectLine();
    builder.Services.AddBot();
    builder.Services.AddRehearsals(builder.Environment);
    builder.Services.AddWebChat(builder.Environment);

    var app = builder.Build();
    app.UseRequests();
    app.UsePageSignIn();
    app.UseRehearsals();
    app.UsePageGate();
    app.MapBot();
    app.MapDirectLine();
    app.MapFiles();
    app.MapCalendar();
    app.MapConfirm();
    app.MapBeingThere();
    app.MapWebChat();
    app.MapRehearsals();
    app.MapTeamsAppPages();

    return await app.RunToTheEndAsync();
}
catch (Exception wrong) when (Start.SentenceFor(wrong) is { } sentence)
{
    await Console.Error.WriteLineAsync(sentence);
    return 1;
}
