using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Files;

namespace SupervisionBot.Core;

partial class SupervisionDb
{
    public DbSet<StoredFile> StoredFiles => Set<StoredFile>();

    public DbSet<FileChunk> FileChunks => Set<FileChunk>();

    public DbSet<FileOffer> FileOffers => Set<FileOffer>();

    public DbSet<FileReading> FileReadings => Set<FileReading>();
}
