namespace Documents;

/// <summary>Makes the files of the file checks, or looks through one's own.</summary>
static class Runner
{
    const string Usage = """
        make FOLDER [--large]  writes the hostile and the honest files, large ones too if asked, and expected.tsv
        look FOLDER [--all]    looks through a folder's files and compares with its expected.tsv; shows what is wrong or costly, or all
        """;

    static async Task<int> Main(string[] args)
    {
        switch (args)
        {
            case ["make", var folder, .. var rest]:
                await Making.RunAsync(folder, rest.Contains("--large"));
                return 0;
            case ["look", var folder, .. var more]:
                return await Looking.RunAsync(folder, more.Contains("--all")) ? 0 : 1;
            default:
                Console.Error.WriteLine(Usage);
                return 2;
        }
    }
}
