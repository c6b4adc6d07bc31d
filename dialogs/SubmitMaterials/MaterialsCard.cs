using System.Globalization;
using System.Text;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.Materials;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.SubmitMaterials;

/// <summary>What the trainee's materials look like.</summary>
static class MaterialsCard
{
    const int MostChoices = 5;

    public static Card List(Texts texts, string id, IReadOnlyList<ItemStanding> standing, Turn turn)
    {
        var card = new Card(id).Title(texts["Title"]);
        foreach (var one in standing) card.Row(one.Item.Name.In(turn.Language), State(texts, one, turn), new Button("", "materials.open", one.Item.Key));
        return card.Hint(texts["HowTo"]);
    }

    public static Card Item(Texts texts, string id, ItemStanding one, Turn turn)
    {
        var card = new Card(id).Title(one.Item.Name.In(turn.Language)).Text(State(texts, one, turn));
        if (one is not { Last: { } last, File: { } file }) return card.Hint(texts["HowTo"]).Buttons(new Button(texts["List"], SubmitMaterialsConversation.ListVerb));
        Facts(texts, card, last, file, turn);
        Points(texts, card, last);
        card.Buttons(new Button(texts["GetFile"], "materials.file", Key(last)), new Button(texts["ReceiptFile"], "materials.receipt", Key(last)));
        if (last.State == SubmissionState.HandedIn) card.Buttons(new Button(Texts.Shared["Withdraw"], "materials.withdraw", Key(last)));
        return card.Buttons(new Button(texts["List"], SubmitMaterialsConversation.ListVerb));
    }

    /// <summary>Asks what a file is: the guess first, then the other items that take its type.</summary>
    public static Card Ask(Texts texts, string id, SentFile file, ChecklistItem? guess, IReadOnlyList<ItemStanding> standing, Turn turn)
    {
        var card = new Card(id);
        var subject = file.Id.Value.ToString("N");
        if (guess != null)
        {
            card.Title(texts.Say("AskGuess", ("name", file.Name), ("size", Spoken.Size(file.Size)), ("item", guess.Name.In(turn.Language))));
            if (standing.First(one => one.Item == guess).Last is { } last)
            {
                card.Hint(texts.Say("AskAgainNote", ("number", last.Number + 1), ("before", last.Number)));
                Points(texts, card, last);
            }
            card.Buttons(new Button(texts["Yes"], "materials.hand", $"{subject}:{guess.Key}", ButtonStyle.First));
        }
        else card.Title(texts.Say("AskWhich", ("name", file.Name), ("size", Spoken.Size(file.Size))));
        foreach (var item in standing.Select(one => one.Item).Where(item => item != guess).Take(guess is null ? MostChoices : MostChoices - 1))
            card.Buttons(new Button(item.Name.In(turn.Language), "materials.hand", $"{subject}:{item.Key}"));
        return card.Buttons(new Button(texts["NotThat"], "materials.drop", subject));
    }

    public static Card Receipt(Texts texts, string id, HandInOutcome.Done done, Turn turn)
    {
        var (submission, item) = (done.Submission, done.Item.Name.In(turn.Language));
        var card = new Card(id).Title(texts.Say("ReceiptTitle", ("item", item), ("number", submission.Number)));
        Facts(texts, card, submission, done.File, turn);
        if (done is { Before: { } before, FileBefore: { } file }) card.Facts((texts["FactBefore"], Before(texts, before, file)));
        if (submission.IsLate) card.Hint(texts.Say("ReceiptLate", ("day", Spoken.Date(done.Item.DueOn, turn.Today))));
        return card.Buttons(
            new Button(texts["ReceiptFile"], "materials.receipt", Key(submission)), new Button(Texts.Shared["Withdraw"], "materials.withdraw", Key(submission)),
            new Button(texts["List"], SubmitMaterialsConversation.ListVerb));
    }

    public static OutgoingFile ReceiptFile(Texts texts, Submission submission, StoredFile file, string item, Turn turn)
    {
        var text = texts.Say(
            "ReceiptText", ("batch", turn.Speaker.Batch.Name.In(turn.Language)), ("name", turn.Speaker.NameIn(turn.Language)), ("item", item), ("number", submission.Number),
            ("bytes", file.Size), ("time", Time(submission, turn)), ("digest", file.Sha256), ("file", file.Name));
        return new OutgoingFile(texts.Say("ReceiptName", ("item", item), ("number", submission.Number)), "text/plain", Encoding.UTF8.GetBytes(text));
    }

    public static string State(Texts texts, ItemStanding one, Turn turn)
    {
        var due = Spoken.Date(one.Item.DueOn, turn.Today);
        return one.Last switch
        {
            null when one.IsDue => texts.Say(one.Item.TakesLate ? "StateOverdue" : "StateOverdueClosed", ("day", due)),
            null => texts.Say("StateMissing", ("day", due)),
            { State: SubmissionState.Accepted } last => texts.Say("StateAccepted", ("number", last.Number)),
            { State: SubmissionState.ChangesAsked } last => texts.Say("StateChanges", ("number", last.Number), ("day", due)),
            var last => texts.Say("StateHandedIn", ("number", last.Number), ("day", Spoken.Date(DayOf(last, turn), turn.Today))),
        };
    }

    static void Facts(Texts texts, Card card, Submission submission, StoredFile file, Turn turn) => card.Facts(
        (texts["FactFile"], file.Name),
        (texts["FactSize"], Spoken.Size(file.Size)),
        (texts["FactPages"], submission.Pages?.ToString(CultureInfo.CurrentCulture) ?? ""),
        (texts["FactTime"], Time(submission, turn)),
        (texts["FactDigest"], file.Sha256));

    static void Points(Texts texts, Card card, Submission submission)
    {
        if (submission.Points.Count == 0) return;
        card.Heading(texts["PointsTitle"]);
        foreach (var (index, point) in submission.Points.Index()) card.Text(texts.Say("Point", ("number", index + 1), ("point", point)));
    }

    static string Before(Texts texts, Submission submission, StoredFile file) => submission.Pages is { } pages
        ? texts.Say("BeforePages", ("name", file.Name), ("size", Spoken.Size(file.Size)), ("pages", pages))
        : texts.Say("Before", ("name", file.Name), ("size", Spoken.Size(file.Size)));

    static string Time(Submission submission, Turn turn) => TimeZoneInfo.ConvertTime(submission.At, turn.Speaker.Zone).ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);

    static DateOnly DayOf(Submission submission, Turn turn) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(submission.At, turn.Speaker.Zone).DateTime);

    static string Key(Submission submission) => submission.Id.Value.ToString("N");
}
