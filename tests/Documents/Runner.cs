namespace Documents;

/// <summary>Makes the files of the file checks, or looks through one's own.</summary>
static class Runner
{
    const string Usage = """
        make FOLDER          writes the hostile and the honest files, and expected.tsv
        look FOLDER [--all]  looks through a folder's files and compares with its expected.tsv; shows what is wrong or costly, or all
        """;

    static async Task<int> Main(string[] args)
    {
        switch (args)
        {
            case ["make", var folder]:
                await Making.RunAsync(folder);
                return 0;
            case ["look", var folder, .. var rest]:
                return await Looking.RunAsync(folder, rest.Contains("--all")) ? 0 : 1;
            default:
                Console.Error.WriteLine(Usage);
                return 2;
        }
    }
}
