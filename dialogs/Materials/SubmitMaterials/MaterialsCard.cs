using System.Globalization;
using System.Text;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Materials;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Materials.SubmitMaterials;

/// <summary>What the trainee's materials look like.</summary>
static class MaterialsCard
{
    public static Card List(Texts texts, string id, IReadOnlyList<ItemStanding> standing, Turn turn)
    {
        var card = new Card(id).Title(texts["Title"]);
        foreach (var one in standing)
            card.Row(Name(texts, one, turn), State(texts, one, turn), new Button("", MaterialsVerbs.Open.About(one.Item.Key)));
        return card.Hint(texts["HowTo"]);
    }

    public static Card Item(Texts texts, string id, ItemStanding one, Turn turn)
    {
        var card = new Card(id).Title(Name(texts, one, turn)).Text(State(texts, one, turn));
        if (one.Extension is { } more)
            card.Hint(
                texts.Say(more.Why.Length > 0 ? "ExtendedBecause" : "Extended", ("day", Spoken.Date(more.Until, turn.Today)), ("why", more.Why))
            );
        if (one.Last is not { } last)
            return card.Hint(texts.Say("HowToItem", ("types", Types(one.Item)), ("most", one.Item.MaxMegabytes)))
                .Buttons(new Button(texts["List"], MaterialsVerbs.List));
        if (turn.Input is Input.Said && CommentsAsked.Is(turn.Words) && last.State is SubmissionState.HandedIn or SubmissionState.AwaitsGroup)
            card.Text(texts.Say("NoCommentYet", ("number", last.Number)));
        Facts(texts, card, new HandedIn(last, one.Files), turn);
        Points(texts, card, last);
        foreach (var objection in one.Objections)
            card.Text(
                texts.Say(
                    objection.Word.Length > 0 ? "ObjectedBecause" : "Objected",
                    ("name", turn.NameOf(objection.Member.Name, objection.Member.NameEn)),
                    ("word", objection.Word)
                )
            );
        if (one.Lack == Lack.OwnYes)
            Consent(texts, card, last);
        if (one.Lack == Lack.Final && last.TraineeId == turn.Speaker.Id)
            card.Buttons(Final(last));
        card.Buttons(new Button(texts["GetFile"], MaterialsVerbs.File.About(last.Id)));
        if (one.Lack != Lack.OwnYes)
            card.Buttons(new Button(texts["ReceiptFile"], MaterialsVerbs.Receipt.About(last.Id)));
        if (last.Number > 1)
            card.Buttons(new Button(texts["Versions"], MaterialsVerbs.Versions.About(one.Item.Key)));
        if (last is { State: SubmissionState.HandedIn or SubmissionState.AwaitsGroup, FinalAt: null } && last.TraineeId == turn.Speaker.Id)
            card.Buttons(new Button(Texts.Shared["Withdraw"], MaterialsVerbs.Withdraw.About(last.Id)));
        return card.Buttons(new Button(texts["List"], MaterialsVerbs.List));
    }

    /// <summary>Declares a version final. It stands out only where just that is asked: a yes to anything else must not lock a version.</summary>
    public static Button Final(Submission version, ButtonStyle style = ButtonStyle.Plain) =>
        new(new Texts(typeof(MaterialsCard))["Final"], MaterialsVerbs.Final.About(version.Id), style);

    /// <summary>The two answers of a member to a version of their group's.</summary>
    public static Card Consent(Texts texts, Card card, Submission version) =>
        card.Buttons(
            new Button(texts["Ours"], MaterialsVerbs.Ours.About(version.Id), ButtonStyle.First),
            new Button(texts["NotOurs"], MaterialsVerbs.NotOurs.About(version.Id))
        );

    public static OutgoingFile ReceiptFile(Texts texts, HandedIn version, TraineeName by, string item, Turn turn)
    {
        var submission = version.Submission;
        var text = new StringBuilder(
            texts.Say(
                "ReceiptText",
                ("batch", turn.Speaker.Batch.Name.In(turn.Language)),
                ("name", turn.NameOf(by.Name, by.NameEn)),
                ("item", item),
                ("number", submission.Number),
                ("time", Time(submission, turn))
            )
        );
        foreach (var file in version.Files)
            text.Append('\n').Append(texts.Say("ReceiptTextFile", ("file", file.Name), ("bytes", file.Size), ("digest", file.Sha256)));
        if (submission.LateReason is { } reason)
            text.Append('\n').Append(texts.Say("ReceiptTextLate", ("reason", reason)));
        return new OutgoingFile(
            texts.Say("ReceiptName", ("item", item), ("number", submission.Number)),
            "text/plain",
            Encoding.UTF8.GetBytes(text.Append('\n').ToString())
        );
    }

    public static string State(Texts texts, ItemStanding one, Turn turn)
    {
        var (due, number) = (("day", (object?)Spoken.Date(one.Item.DueOn, turn.Today)), ("number", (object?)one.Last?.Number));
        return one.Lack switch
        {
            Lack.File when one.Item.By == HandedInBy.Group && one.Group is null => texts.Say("StateNoGroup", due),
            Lack.File when one.IsDue => texts.Say(one.Item.Late == LateRule.Refused ? "StateOverdueClosed" : "StateOverdue", due),
            Lack.File => texts.Say("StateMissing", due),
            Lack.Changes => texts.Say("StateChanges", number, due),
            Lack.Final => texts.Say("StateNotFinal", number, due),
            Lack.OwnYes => texts.Say("StateOwnYes", number, due),
            Lack.OthersYes => texts.Say("StateOthersYes", number, due, ("names", Names(one.WaitsFor, turn))),
            _ when one.Last!.State == SubmissionState.Accepted => texts.Say("StateAccepted", number),
            _ => texts.Say(
                one.Last!.FinalAt is null ? "StateHandedIn" : "StateFinal",
                number,
                ("day", Spoken.Date(DayOf(one.Last, turn), turn.Today))
            ),
        };
    }

    /// <param name="isReceipt">With the digest, which nobody needs anywhere else.</param>
    public static void Facts(Texts texts, Card card, HandedIn version, Turn turn, bool isReceipt = false)
    {
        var files = version.Files.Zip(version.Submission.Files.OrderBy(part => part.Ordinal), (file, part) =>
            ((string, string)[])
                [
                    (texts["FactFile"], file.Name),
                    (texts["FactTitle"], part.Title ?? ""),
                    (texts["FactSize"], Spoken.Size(file.Size)),
                    (texts["FactPages"], part.Pages is { } pages ? texts.Say("Pages", ("count", pages)) : ""),
                    (texts["FactDigest"], isReceipt ? Spoken.Digest(file.Sha256) : ""),
                ]
        );
        card.Facts([
            .. files.SelectMany(facts => facts),
            (texts["FactTime"], Time(version.Submission, turn)),
            (texts["FactLate"], version.Submission.LateReason ?? ""),
        ]);
    }

    public static void Points(Texts texts, Card card, Submission submission)
    {
        if (submission.Points.Count == 0)
            return;
        card.Heading(texts["PointsTitle"]);
        foreach (var (index, point) in submission.Points.Index())
            card.Text(texts.Say("Point", ("number", index + 1), ("point", point)));
    }

    public static string Time(Submission submission, Turn turn) =>
        TimeZoneInfo.ConvertTime(submission.At, turn.Speaker.Zone).ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);

    public static string Names(IEnumerable<TraineeName> people, Turn turn) =>
        Spoken.All([.. people.Select(one => turn.NameOf(one.Name, one.NameEn))]);

    public static string Key(Submission submission) => submission.Id.Value.ToString("N");

    public static string Types(ChecklistItem item) => string.Join(Texts.Shared["ListSeparator"], item.Types.Select(type => type.ToUpperInvariant()));

    static string Name(Texts texts, ItemStanding one, Turn turn) =>
        one.Group is { } group
            ? texts.Say("ItemOfGroup", ("item", one.Item.Name.In(turn.Language)), ("group", group.In(turn.Language)))
            : one.Item.Name.In(turn.Language);

    static DateOnly DayOf(Submission submission, Turn turn) => LocalTime.Day(submission.At, turn.Speaker.Zone);
}
