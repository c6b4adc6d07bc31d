using System.Diagnostics;
using SupervisionBot.Hearing.Training;
using SupervisionBot.Speech.Hearing;

// train MODEL FOLDER…     trains the model of all *.said.tsv below the folders, unless it is the one that is there
// measure FOLDER|FILE…    five-fold cross-validation with what is taken for what
// doubt FOLDER|FILE…      likewise, and lists what is taken for another wish, the surest first
// judge MODEL FILE…       the same figures for sentences that the model was not trained from
// rank MODEL              reads sentences from the input and says what they would be taken for
switch (args)
{
    case ["train", var model, .. var folders]:
    {
        var lines = Lines.Read(Found(folders));
        var digest = Lines.Digest(lines);
        if (IntentModel.DigestOf(model) == digest)
        {
            File.SetLastWriteTimeUtc(model, TimeProvider.System.GetUtcNow().UtcDateTime);
            return 0;
        }
        var watch = Stopwatch.StartNew();
        var trained = Trainer.Train(lines, digest);
        var partial = $"{model}.{Environment.ProcessId}";
        await using (var file = File.Create(partial))
            trained.Write(file);
        File.Move(partial, model, overwrite: true);
        Console.WriteLine($"Trained from {lines.Count} sentences for {trained.Intents.Count} intents in {watch.Elapsed.TotalSeconds:0} s.");
        return 0;
    }
    case ["measure", .. var folders]:
        Console.Write(CrossValidation.Of(Lines.Read(Found(folders))));
        return 0;
    case ["doubt", .. var folders]:
        foreach (var line in CrossValidation.Doubtful(Lines.Read(Found(folders))))
            Console.WriteLine(line);
        return 0;
    case ["judge", var model, .. var files]:
        Console.Write(CrossValidation.Of(Lines.Read(Found(files)), IntentModel.Read(() => File.OpenRead(model))));
        return 0;
    case ["rank", var model]:
    {
        var known = IntentModel.Read(() => File.OpenRead(model));
        while (Console.ReadLine() is { } said)
        {
            var masked = Things.Masked(said, Things.In(said, Names.OfPeople));
            Console.WriteLine($"{said}\t{string.Join(", ", known.Rank(masked).Take(3).Select(guess => $"{guess.Intent} {guess.Probability:0.00}"))}");
        }
        return 0;
    }
    default:
        Console.Error.WriteLine("train MODEL FOLDER… | measure FOLDER|FILE… | doubt FOLDER|FILE… | judge MODEL FILE… | rank MODEL");
        return 2;
}

static IEnumerable<string> Found(IEnumerable<string> places) =>
    places.SelectMany(place => Directory.Exists(place) ? Directory.EnumerateFiles(place, "*.said.tsv", SearchOption.AllDirectories) : [place]);
