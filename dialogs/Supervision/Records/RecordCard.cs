using System.Globalization;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Records;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Dialogs.Supervision.Records;

/// <summary>The cards of session records.</summary>
static class RecordCard
{
    const int MostShown = 10;

    static readonly Texts Texts = new(typeof(RecordCard));

    /// <summary>What was understood, before it is saved.</summary>
    public static Card Confirm(RecordDraft draft, RecordView view, Turn turn)
    {
        var words = new SessionWords(turn);
        var card = new Card(draft.Card ?? "").Title(Texts[draft.Corrects ? "ConfirmCorrection" : "Confirm"]);
        About(card, view, words);
        Parts(card, draft.ToText());
        if (draft.Corrects)
            return card.Facts((Texts["FactWhy"], draft.Why ?? ""))
                .Buttons(
                    new Button(Texts["SignCorrection"], WriteRecordVerbs.Save, ButtonStyle.First),
                    new Button(Texts.Shared["Change"], WriteRecordVerbs.Change),
                    new Button(Texts.Shared["Cancel"], WriteRecordVerbs.Cancel)
                );
        if (view.Right == RecordRight.Sign)
            card.Buttons(new Button(Texts["Sign"], WriteRecordVerbs.Sign, ButtonStyle.First), new Button(Texts["SaveDraft"], WriteRecordVerbs.Save));
        else
            card.Buttons(new Button(Texts["SaveDraft"], WriteRecordVerbs.Save, ButtonStyle.First));
        return card.Buttons(new Button(Texts.Shared["Change"], WriteRecordVerbs.Change), new Button(Texts.Shared["Cancel"], WriteRecordVerbs.Cancel));
    }

    public static Card Open(string id, RecordView view, Turn turn, string? title = null)
    {
        var words = new SessionWords(turn);
        var card = new Card(id).Title(title ?? Texts["Title"]);
        About(card, view, words);
        if (view.Record is not { } record)
            return card.Hint(Texts["NotWritten"]).Buttons([.. Ways(view)]);
        Parts(card, record.Text);
        return card.Hint(State(view, turn)).Buttons([.. Ways(view)]);
    }

    public static Card Outcome(string id, RecordOutcome outcome, Turn turn) =>
        outcome switch
        {
            RecordOutcome.Drafted drafted => Open(id, drafted.View, turn, Texts[drafted.View.Right == RecordRight.Sign ? "DraftedOwn" : "Drafted"]),
            RecordOutcome.Signed signed => Open(id, signed.View, turn, Texts["SignedNow"]),
            RecordOutcome.Corrected corrected => Open(id, corrected.View, turn, Texts["CorrectedNow"]),
            RecordOutcome.ChangedSince since => Open(id, since.View, turn, Texts["ChangedSince"]),
            RecordOutcome.AlreadySigned signed => Open(id, signed.View, turn, Texts["AlreadySigned"]),
            RecordOutcome.NeedsReason needs => Open(id, needs.View, turn, Texts["AskReason"]),
            RecordOutcome.NotHeld held => new Card(id)
                .Text(Spoken.Sentence(Texts.Say("NotHeld", ("when", new SessionWords(turn).When(held.Session)))))
                .Buttons(List()),
            RecordOutcome.Empty => new Card(id).Text(Texts["Empty"]).Buttons(List()),
            RecordOutcome.TooLong => new Card(id)
                .Text(Texts.Say("TooLong", ("most", RecordText.Longest.ToString("N0", CultureInfo.CurrentCulture))))
                .Buttons(List()),
            _ => new Card(id).Text(Texts["NotThere"]).Buttons(List()),
        };

    /// <summary>What is to be signed or written first, then what is.</summary>
    public static Card Index(string id, IReadOnlyList<RecordView> unsigned, IReadOnlyList<RecordView> written, Turn turn)
    {
        var (words, number) = (new SessionWords(turn), 0);
        var card = new Card(id).Title(Texts["ListTitle"]);
        if (unsigned.Count > 0)
            card.Heading(Texts["ToSign"]);
        foreach (var view in unsigned.Take(MostShown))
            Row(view);
        if (unsigned.Count > 0 && written.Count > 0)
            card.Heading(Texts["Written"]);
        foreach (var view in written.Take(MostShown))
            Row(view);
        return card.Hint(Texts["HowTo"]);

        void Row(RecordView view)
        {
            var who =
                view.Session.SupervisorId == turn.Speaker.Id
                    ? Spoken.All([.. view.Came.Select(words.Name)])
                    : words.What(view.Session, view.Supervisor);
            card.Row(
                Texts.Say("Row", ("number", ++number), ("when", words.When(view.Session)), ("who", who)),
                State(view, turn),
                new Button("", RecordVerbs.Open.About(view.Session.Id))
            );
        }
    }

    /// <summary>Sessions by the numbers of the lines of <see cref="Index"/>.</summary>
    public static List<Guid> Listed(IReadOnlyList<RecordView> unsigned, IReadOnlyList<RecordView> written) =>
        [.. unsigned.Take(MostShown).Concat(written.Take(MostShown)).Select(view => view.Session.Id.Value)];

    public static Card History(string id, RecordView view, IReadOnlyList<(RecordChange Change, PersonName By)> changes, Turn turn)
    {
        var words = new SessionWords(turn);
        var card = new Card(id).Title(Texts["HistoryTitle"]).Hint(words.When(view.Session));
        var edition = 0;
        foreach (var (change, by) in changes)
        {
            var key =
                change.Edition == 0 ? "LineDrafted"
                : change.Edition == 1 ? "LineSigned"
                : "LineCorrected";
            card.Item(Moment(change.At, turn), Texts.Say(key, ("name", words.Name(by)), ("edition", change.Edition), ("why", change.Why)));
            if (change.Edition == 0 || change.Edition > Math.Max(1, edition))
                Parts(card, change.Text);
            edition = change.Edition;
        }
        return card.Buttons(new Button(Texts["Back"], RecordVerbs.Open.About(view.Session.Id)));
    }

    /// <summary>"Draft by Lin Xiaoyan", "Signed by Situ Guohua on Tue 8 March, 16:20".</summary>
    public static string State(RecordView view, Turn turn)
    {
        var words = new SessionWords(turn);
        if (view.Record is not { } record)
            return Texts["NotWritten"];
        if (record.SignedAt is not { } at)
            return Texts.Say("StateDraft", ("name", words.Name(view.WrittenBy!)));
        return Texts.Say(
            record.Edition == 1 ? "StateSigned" : "StateCorrected",
            ("name", words.Name(view.Supervisor)),
            ("when", Moment(at, turn)),
            ("edition", record.Edition),
            ("why", record.Why)
        );
    }

    public static void Parts(Card card, RecordText text)
    {
        foreach (var (name, value) in PartsOf(text))
            card.Item(name, value);
    }

    /// <summary>Those parts that say something, by name.</summary>
    public static IEnumerable<(string Name, string Text)> PartsOf(RecordText text) =>
        new[]
        {
            (Texts["PartAim"], text.Aim),
            (Texts["PartDiscussed"], text.Discussed),
            (Texts["PartAgreed"], text.Agreed),
            (Texts["PartNext"], text.Next),
        }.Where(part => part.Item2.Length > 0);

    static void About(Card card, RecordView view, SessionWords words) =>
        card.Facts(
            (Texts.Shared["FactType"], SessionWords.Kind(view.Session.Kind)),
            (Texts.Shared["FactWhen"], words.When(view.Session)),
            (Texts.Shared["FactSupervisor"], words.Name(view.Supervisor)),
            (Texts["FactCame"], Spoken.All([.. view.Came.Select(words.Name)]))
        );

    static IEnumerable<Button> Ways(RecordView view)
    {
        if (view.MaySign)
            yield return new Button(Texts["Sign"], RecordVerbs.Sign.About($"{Of(view)}.{view.Version}"), ButtonStyle.First);
        if (view.MayWrite && view.Record is null)
            yield return new Button(Texts.Shared["WriteRecord"], WriteRecordVerbs.Begin.About(view.Session.Id), ButtonStyle.First);
        if (view.MayWrite && view.Record is { } record)
            yield return new Button(Texts[record.IsSigned ? "Correct" : "ChangeDraft"], WriteRecordVerbs.ChangeIt.About(view.Session.Id));
        if (view.Record is null)
            yield break;
        yield return new Button(Texts["AsWord"], RecordVerbs.File.About(view.Session.Id));
        yield return new Button(Texts["History"], RecordVerbs.History.About(view.Session.Id));
        yield return List();
    }

    static Button List() => new(Texts["ListTitle"], RecordVerbs.List);

    static string Moment(DateTimeOffset at, Turn turn)
    {
        var local = LocalSpan.Of(new Span(at, at), turn.Speaker.Zone);
        return Texts.Say("Moment", ("day", Spoken.Date(local.Day, turn.Today)), ("time", Spoken.Time(local.From)));
    }

    static string Of(RecordView view) => view.Session.Id.Value.ToString("N");
}
