using System.Globalization;
using SupervisionBot.Core;
using SupervisionBot.Core.Approval;
using SupervisionBot.Core.Hours;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Hours.ReviewHours;

/// <summary>What was understood of a reviewer's words: what is meant, and what is left out.</summary>
/// <param name="OutIsThere">Something of that kind waits.</param>
/// <param name="Refused">Some were refused, and the others are only shown: a yes approves nothing.</param>
sealed record Understood(string Only, string Out = "", bool OutIsThere = false, bool Refused = false);

/// <summary>
/// The cards of a review: what waits, its lines, one entry, and what was decided. Buttons carry ids and the version that was seen, nothing else.
/// </summary>
static class ReviewCards
{
    public const int LinesOnPage = 8;

    /// <summary>Rows of entries that need the reviewer on the first card; the others follow one at a time.</summary>
    const int MostRows = 5;

    static readonly Texts Texts = new(typeof(ReviewCards));

    /// <param name="isOrdered">What is clear was to be approved, in words that mean all of it: a yes does so.</param>
    public static Card Page(string id, ReviewPage page, string? inPlaceOf, ReviewWords words, Understood? picked = null, bool isOrdered = false)
    {
        var card = new Card(id).Title(Count("PageTitle", page.Count));
        if (picked is { Only.Length: > 0 })
            card.Hint(Texts.Say("OnlyThose", ("what", picked.Only)));
        if (picked is { Out.Length: > 0 })
            card.Hint(Texts.Say(picked.OutIsThere ? "LeftOutThose" : "NoneLeftOut", ("what", picked.Out)));
        if (inPlaceOf != null)
            card.Hint(Texts.Say("InPlaceOf", ("name", inPlaceOf)));
        if (page.Clear.Count > 0)
            card.Text(Count("PageClear", page.Clear.Count)).Hint(words.ByTrainee(page.Clear.Select(one => one.Entry)));
        if (page.Clear.Count(one => one.Matches) is var matched and > 0)
            card.Hint(Count("PageMatched", matched));
        if (page.Clear.Count(one => one.Confirmation != null) is var confirmed and > 0)
            card.Hint(Count("PageConfirmed", confirmed));
        if (page.NeedYou.Count > 0)
            card.Text(Count("PageNeedYou", page.NeedYou.Count));
        foreach (var one in page.NeedYou.Take(MostRows))
            card.Row(words.Line(one.Entry), Texts.Say("DayAndWhy", ("day", words.Day(one.Entry)), ("why", words.Reasons(one))), Open(one));
        if (page.NeedYou.Count > MostRows)
            card.Hint(Count("PageMoreNeedYou", page.NeedYou.Count - MostRows));
        if (page.Asked.Count > 0)
            card.Text(Count("PageAsked", page.Asked.Count));
        foreach (var one in page.Asked.Take(MostRows))
            card.Row(words.Line(one.Entry), Texts.Say("RowAsked", ("question", one.Question!.Text)), Open(one));
        if (page.More > 0)
            card.Hint(Texts.Say("PageMore", ("count", page.More)));
        // A yes takes what was picked out or is one person's, and never everybody's.
        var isNarrow =
            isOrdered || picked is { Refused: false } || picked is null && page.Clear.Select(one => one.Entry.TraineeId).Distinct().Count() == 1;
        if (page.Sheet is { } sheet)
        {
            card.Buttons(
                new Button(
                    Count(picked is not null ? "ApproveThese" : "ApproveAll", page.Clear.Count),
                    ReviewVerbs.Approve.About(sheet),
                    isNarrow ? ButtonStyle.First : ButtonStyle.Plain
                ),
                new Button(Count("LookAtThem", page.Clear.Count), ReviewVerbs.Lines.About($"{Key(sheet)}:0"))
            );
        }
        if (page.NeedYou.Count > 0)
            card.Buttons(new Button(Count("StartWith", page.NeedYou.Count), ReviewVerbs.Open.About(page.NeedYou[0].Entry.Id)));
        return card;
    }

    /// <summary>One of these goes back or is asked about.</summary>
    public static Card Choose(string id, IReadOnlyList<ReviewedEntry> several, Replying doing, string why, ReviewWords words)
    {
        var card = new Card(id).Title(Texts[doing == Replying.Return ? "WhichGoesBack" : "WhichIsAsked"]);
        foreach (var one in several.Take(LinesOnPage))
            card.Row(
                words.Line(one.Entry),
                one.Entry.Facts.Note is { Length: > 0 } note ? $"{words.Day(one.Entry)} · {note}" : words.Day(one.Entry),
                Open(one)
            );
        if (several.Count > LinesOnPage)
            card.Hint(Count("PageMoreNeedYou", several.Count - LinesOnPage));
        return why.Length > 0 ? card.Hint(Texts.Say("WithWords", ("words", why))) : card;
    }

    /// <summary>These wait, and none of them is to be acted on by what was said.</summary>
    /// <param name="text">What these are; null where they wait instead of what was looked for.</param>
    public static Card Rows(string id, string title, IReadOnlyList<ReviewedEntry> entries, ReviewWords words, string? text = null)
    {
        var card = new Card(id).Title(title).Text(text ?? Texts["WaitInstead"]);
        foreach (var one in entries)
            card.Row(words.Line(one.Entry), words.Day(one.Entry), Open(one));
        return card;
    }

    /// <summary>What was said could not be used: whose entries wait, and no button that takes them all.</summary>
    public static Card Which(string id, string title, IReadOnlyList<ReviewedEntry> all, ReviewWords words)
    {
        var card = new Card(id).Title(title);
        foreach (var own in all.GroupBy(one => one.Entry.TraineeId))
            card.Row(
                words.Name(own.Key),
                Count("TraineeRow", own.Count()).Replace("{length}", Spoken.Length(own.Sum(one => one.Entry.Minutes)), StringComparison.Ordinal),
                new Button("", ReviewVerbs.Trainee.About(own.Key))
            );
        return card.Hint(Texts["SayWhose"]);
    }

    public static Card Lines(string id, SheetId sheet, IReadOnlyList<ReviewedEntry> lines, int page, ReviewWords words)
    {
        var first = page * LinesOnPage;
        var card = new Card(id).Title(
            Texts.Say("LinesTitle", ("from", first + 1), ("to", Math.Min(first + LinesOnPage, lines.Count)), ("count", lines.Count))
        );
        foreach (var (one, at) in lines.Skip(first).Take(LinesOnPage).Select((one, at) => (one, first + at + 1)))
        {
            var hint = one.IsClear
                ? words.Signs(one) is { Length: > 0 } signs
                    ? Texts.Say("DayAndWhy", ("day", words.Day(one.Entry)), ("why", signs))
                    : words.Day(one.Entry)
                : one.IsWaiting
                    ? Texts.Say("DayAndWhy", ("day", words.Day(one.Entry)), ("why", words.Reasons(one)))
                    : Texts.Say("DayAndWhy", ("day", words.Day(one.Entry)), ("why", EntryCard.State(one.Entry.State)));
            card.Row(Texts.Say("NumberedLine", ("number", at), ("line", words.Line(one.Entry))), hint, Open(one));
        }
        card.Hint(Texts["LinesHowTo"]);
        // A yes takes what was seen, and not what is on other pages.
        if (lines.Any(one => one.IsClear))
            card.Buttons(
                new Button(
                    Count("ApproveAll", lines.Count(one => one.IsClear)),
                    ReviewVerbs.Approve.About(sheet),
                    lines.Count <= LinesOnPage ? ButtonStyle.First : ButtonStyle.Plain
                )
            );
        if (page > 0)
            card.Buttons(new Button(Texts["Before"], ReviewVerbs.Lines.About($"{Key(sheet)}:{page - 1}")));
        if (first + LinesOnPage < lines.Count)
            card.Buttons(new Button(Texts["After"], ReviewVerbs.Lines.About($"{Key(sheet)}:{page + 1}")));
        return card;
    }

    /// <summary>One entry with everything that a decision needs.</summary>
    public static Card Entry(string id, ReviewedEntry one, ReviewWords words)
    {
        var entry = one.Entry;
        var card = new Card(id).Title(words.Line(entry));
        words.Entries.Details(card, entry.Facts);
        card.Hint(words.Source(entry));
        if (words.Signs(one) is { Length: > 0 } signs)
            card.Hint(Spoken.Sentence(signs));
        if (one.Why.Count > 0)
            card.Text(Texts.Say("NeedsYouBecause", ("why", words.Reasons(one with { Question = null }))));
        if (one.Question is { } question)
        {
            card.Item(Texts.Say("AskedBy", ("name", words.Name(question.AskedBy))), question.Text);
            card.Item(Texts.Say("AnswerOf", ("name", words.Name(entry.TraineeId))), question.Answer ?? Texts["NoAnswerYet"]);
        }
        card.RefreshedBy(ReviewVerbs.State.About(entry.Id));
        if (entry.State == EntryState.Approved)
            card.Buttons(new Button(Texts.Shared["Amend"], AmendVerbs.Start.About(entry.Id)));
        if (!one.IsWaiting)
            return card.Hint(EntryCard.State(entry.State))
                .Buttons(new Button(Texts.Shared["History"], HistoryVerbs.Of.About(entry.Id)), new Button(Texts["BackToReview"], ReviewVerbs.List));
        var seen = $"{Key(entry.Id)}:{entry.Version}";
        card.Buttons(
            new Button(Texts["Approve"], ReviewVerbs.Yes.About(seen), ButtonStyle.First),
            new Button(Texts["Return"], ReviewVerbs.Return.About(seen))
        );
        if (!one.IsAsked)
            card.Buttons(new Button(Texts["Ask"], ReviewVerbs.Ask.About(seen)));
        return card.Buttons(
            new Button(Texts["Later"], ReviewVerbs.Next.About(Key(entry.Id))),
            new Button(Texts.Shared["History"], HistoryVerbs.Of.About(entry.Id))
        );
    }

    public static Card SheetDone(string id, SheetOutcome outcome, int needYou, ReviewWords words)
    {
        // A second press, or somebody else was quicker: there is nothing to look at.
        var decided = outcome.Left.Where(one => one.Entry.State == EntryState.Approved).ToList();
        List<ReviewedEntry> left = [.. outcome.Left.Except(decided)];
        var card = new Card(id).Title(
            outcome.Approved.Count > 0
                ? Count("SheetDone", outcome.Approved.Count)
                    .Replace("{length}", Spoken.Length(outcome.Approved.Sum(entry => entry.Minutes)), StringComparison.Ordinal)
                : Texts[left.Count == 0 ? "SheetBefore" : "SheetNothing"]
        );
        if (outcome.Approved.Count > 0)
            card.Text(words.ByTrainee(outcome.Approved));
        if (decided.Count > 0)
            card.Hint(Count("SheetApprovedBefore", decided.Count));
        if (left.Count > 0)
            card.Text(Count("SheetLeft", left.Count));
        foreach (var one in left.Take(MostRows))
            card.Row(words.Line(one.Entry), Now(one, words), Open(one));
        if (outcome.Act is { } act)
            card.Buttons(new Button(Texts.Shared["Undo"], UndoVerbs.Act.About(act)));
        return needYou > 0
            ? card.Buttons(new Button(Count("StartWith", needYou), ReviewVerbs.Next.About("")))
            : card.Buttons(new Button(Texts["BackToReview"], ReviewVerbs.List));
    }

    public static Card Decided(string id, DecisionOutcome.Done done, ReviewWords words)
    {
        var (entry, totals) = (done.Entry, done.Totals);
        var (name, facts) = (words.Name(entry.TraineeId), words.Entries.Short(entry.Facts));
        var card = new Card(id).Title(Texts.Say(entry.State == EntryState.Approved ? "Approved" : "Returned", ("name", name), ("entry", facts)));
        words.Entries.Details(card, entry.Facts);
        var (approved, waiting) = (Spoken.Length(totals.ApprovedMinutes), Spoken.Length(totals.WaitingMinutes));
        card.Hint(
            totals.WaitingMinutes == 0
                ? Texts.Say("NowNothingWaits", ("name", name), ("approved", approved))
                : Texts.Say("NowApproved", ("name", name), ("approved", approved), ("waiting", waiting))
        );
        return card.Buttons(new Button(Texts.Shared["Undo"], UndoVerbs.Act.About(done.Act)), new Button(Texts["BackToReview"], ReviewVerbs.List));
    }

    /// <summary>The answer to a press on an entry that is not as it was on the card.</summary>
    public static Card MovedOn(string id, ReviewedEntry one, ReviewWords words) =>
        Entry(id, one, words).Hint(Texts[one.IsWaiting ? "ChangedSince" : "DecidedSince"]);

    static string Now(ReviewedEntry one, ReviewWords words) =>
        one switch
        {
            { IsWaiting: false } => EntryCard.State(one.Entry.State),
            { IsAsked: true } => Texts.Say("RowAsked", ("question", one.Question!.Text)),
            { NeedsLook: true } => words.Reasons(one),
            _ => Texts["RowChanged"],
        };

    static Button Open(ReviewedEntry one) => new("", ReviewVerbs.Open.About(one.Entry.Id));

    /// <summary>A sentence that differs for one and for several.</summary>
    public static string Count(string key, int count) => Texts.Say(count == 1 ? $"{key}One" : key, ("count", count));

    static string Key(EntryId id) => id.Value.ToString("N", CultureInfo.InvariantCulture);

    static string Key(SheetId id) => id.Value.ToString("N", CultureInfo.InvariantCulture);
}
