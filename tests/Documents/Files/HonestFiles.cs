namespace Documents.Files;

/// <summary>Files as people have them, with what is odd about each and no harm: each is taken.</summary>
static class HonestFiles
{
    public static IEnumerable<(string Name, byte[] Bytes, string Why)> All() =>
        [.. HonestPdfs.All(), .. HonestOffice.All(), .. HonestPictures.All(), .. HonestZips.All()];
}
