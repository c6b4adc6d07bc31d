using SupervisionBot.Core;
using SupervisionBot.Core.FileChecks;
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
        services.AddSingleton(provider =>
            ContentsOf(
                provider.GetRequiredService<DatabaseSettings>(),
                provider.GetRequiredService<FileSettings>(),
                provider.GetRequiredService<TimeProvider>()
            )
        );
        services.AddScoped<FileStore>();
        services.AddSingleton(provider => new FileLimits(provider.GetRequiredService<FileSettings>().MaxPixels));
        services.AddScoped<CheckedFiles>();
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

    public static FileContents ContentsOf(DatabaseSettings database, FileSettings files, TimeProvider time) =>
        database.Provider == DatabaseProvider.Sqlite ? new FolderContents(files.Folder, time) : new TableContents(() => database.Open(), time);
}
