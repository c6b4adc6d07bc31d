using SupervisionBot.Core;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.Library;
using SupervisionBot.PostgreSql;
using SupervisionBot.Sqlite;
using SupervisionBot.Storage;

namespace SupervisionBot.Files;

static class FileServices
{
    /// <summary>Files in, files out, and where they are kept: in a folder beside SQLite's file, in PostgreSQL so that every host sees them.</summary>
    public static IServiceCollection AddFiles(this IServiceCollection services)
    {
        services.AddSingleton(provider => FileSettings.Read(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton(Contents);
        services.AddScoped<FileStore>();
        services.AddScoped<FileOffers>();
        services.AddScoped<FileRights>();
        services.AddScoped<FileLibrary>();

        services.AddSingleton<FileHttp>();
        services.AddSingleton<AttachmentSource, WebChatFiles>();
        services.AddSingleton<AttachmentSource, TeamsFiles>();
        services.AddSingleton<AttachmentSource, PastedPictures>();
        services.AddSingleton<IncomingFiles>();

        services.AddSingleton<FileLinks>();
        services.AddSingleton<OfferForm>();
        services.AddSingleton<FileBringer>();
        services.AddSingleton<HandOverWorker>();
        services.AddHostedService(provider => provider.GetRequiredService<HandOverWorker>());
        services.AddHostedService<FileSweep>();
        return services;
    }

    static FileContents Contents(IServiceProvider provider)
    {
        var (database, time) = (provider.GetRequiredService<DatabaseSettings>(), provider.GetRequiredService<TimeProvider>());
        return database.Provider == DatabaseProvider.Sqlite
            ? new FolderContents(provider.GetRequiredService<FileSettings>().Folder, time)
            : new TableContents(database.Open, time);
    }
}
