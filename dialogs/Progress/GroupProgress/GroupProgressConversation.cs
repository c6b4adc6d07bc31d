using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Audit;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Standing;
using SupervisionBot.Dialogs.Progress.MyProgress;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Progress.GroupProgress;

/// <summary>Shows supervisors and administrators how their trainees stand: all, a group, one, or those who are behind.</summary>
public sealed class GroupProgressConversation(TraineeList list, TraineeFinder finder, Outlooks outlooks, PersonFinder people, Looks looks)
    : Conversation(Description),
        IDescribed
{
    const int MostShown = 12;

    static readonly Texts Own = new(typeof(GroupProgressConversation));
    static readonly IReadOnlyList<Phrase> BehindWords = Phrase.In(Own, "TriggersBehind");
    static readonly IReadOnlyList<Phrase> ProgressWords = Phrase.In(new Texts(typeof(ProgressConversation)), "Triggers");

    public static ConversationDescription Description { get; } =
        new(typeof(GroupProgressConversation), "trainees")
        {
            OnlyTells = true,
            NamesPeople = true,
            Intents = ["group_progress"],
            IsGuessing = turn => !IsForBehind(turn) && LoggedAsked(turn) is null,
            Theme = Theme.Progress,
            OnCommandList = true,
            IsFor = speaker => speaker.Is(Role.Supervisor) || speaker.Is(Role.Administrator),
            Fits = Fits,
            Verbs = TraineesVerbs.Every,
        };

    static double Fits(Turn turn)
    {
        if (IsForBehind(turn) || LoggedAsked(turn) is not null || ComparesTwo(turn))
            return Phrase.Whole;
        if (TraineeAsked.AsksForNames(turn.Words))
            return 0;
        if (IsShown(turn) || MaySee(turn))
            return Phrase.Whole;
        var fit = Description.FitsPhrase(turn);
        if (fit >= Phrase.Whole || TraineeAsked.In(turn.Words) is not null)
            return Phrase.Whole;
        // Who has no progress of their own asks for that of their trainees.
        return turn.Speaker.Is(Role.Trainee) ? fit : Math.Max(fit, Phrase.Best(ProgressWords, turn.Folded));
    }

    /// <summary>Whether a trainee's figures may be looked at is asked, by name.</summary>
    static bool MaySee(Turn turn) =>
        turn.Input is Input.Said
        && (turn.Speaker.Is(Role.Supervisor) || turn.Speaker.Is(Role.Administrator))
        && turn.Heard?.Names(ThingKind.Person) == true
        && StandingAsked.MayISee(turn.Words);

    /// <summary>"Show me He Wei", 看看何为: somebody, and nothing of theirs in particular.</summary>
    static bool IsShown(Turn turn) =>
        turn.Input is Input.Said
        && turn.Heard?.Things is [{ Kind: ThingKind.Person } person]
        // "Show me Siyu's" is about what of hers was shown.
        && !StandingAsked.SaysWhose(turn.Words[..person.End])
        && StandingAsked.Shows(turn.Words[..person.Start], turn.Words[person.End..]);

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        if (
            StandingAsked.Compared(turn.Words) is var (first, second)
            && await AllAsync(turn, [first, second], cancellationToken) is { Count: 2 } both
        )
        {
            await CompareAsync(dialogs, turn, both, cancellationToken);
            return;
        }
        var named = Named(turn);
        if (!turn.Speaker.Is(Role.Administrator) && StandingAsked.Compares(turn.Words) && named?.Length is not > 3)
        {
            await dialogs.Context.SayAsync(Texts["NotOtherGroups"], null, cancellationToken);
            await ListAsync(dialogs, turn, null, false, cancellationToken);
            return;
        }
        if (LoggedAsked(turn) is { } logged)
        {
            var of = named is null ? null : await finder.FindAsync(turn.Speaker.Id, turn.Speaker.BatchId, named, cancellationToken) as Whom.Group;
            await ListAsync(dialogs, turn, of?.Named, StandingAsked.Behind(turn.Words), cancellationToken, logged);
            return;
        }
        if (
            (named is null && IsForBehind(turn))
            || (named ?? TraineeAsked.In(turn.Words)) is not { } words
            || Phrase.Best(ProgressWords, turn.Folded) >= Phrase.Whole
        )
        {
            await ListAsync(dialogs, turn, null, IsForBehind(turn), cancellationToken);
            return;
        }
        // Two who are compared: neither is left out.
        if (!MaySee(turn) && People(turn) is { Count: > 1 } compared && await AllAsync(turn, compared, cancellationToken) is { Count: > 1 } all)
        {
            await ChooseAsync(dialogs, turn, Texts["SeveralNamed"], all, cancellationToken);
            return;
        }
        switch (await finder.FindAsync(turn.Speaker.Id, turn.Speaker.BatchId, words, cancellationToken))
        {
            case Whom.One one:
                await OpenAsync(dialogs, turn, one.Trainee.Id, cancellationToken);
                break;
            case Whom.Group group:
                await ListAsync(dialogs, turn, group.Named, IsForBehind(turn), cancellationToken);
                break;
            case Whom.Several several:
                await ChooseAsync(dialogs, turn, Texts["WhoSeveral"], several.Trainees, cancellationToken);
                break;
            // Whose figures these are they may look at who stands in for whoever supervises them.
            case Whom.Nobody when MaySee(turn):
                turn.TakeAll();
                await dialogs.Context.SayAsync(Texts.Say("SeeAsDeputy", ("words", words)), turn.WaysOn(), cancellationToken);
                break;
            case Whom.Nobody when TraineeAsked.GroupIn(words) is not null:
                await dialogs.Context.SayAsync(
                    Texts.Say("GroupNotYours", ("words", words)),
                    [Texts["HelpTitle"], Texts["Behind"]],
                    cancellationToken
                );
                break;
            case Whom.Nobody { Nearest.Count: > 0 } nobody:
                await ChooseAsync(dialogs, turn, Texts.Say("WhoNearest", ("words", words)), nobody.Nearest, cancellationToken);
                break;
            default:
                await dialogs.Context.SayAsync(Texts.Say("WhoUnknown", ("words", words)), [Texts["HelpTitle"], Texts["Behind"]], cancellationToken);
                break;
        }
    }

    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        if (pressed.Verb == TraineesVerbs.Open && Guid.TryParse(pressed.Subject, CultureInfo.InvariantCulture, out var id))
            await OpenAsync(dialogs, turn, new PersonId(id), cancellationToken);
        else
            await ListAsync(dialogs, turn, null, pressed.Verb == TraineesVerbs.Behind, cancellationToken);
    }

    async Task ListAsync(
        DialogContext dialogs,
        Turn turn,
        GroupName? group,
        bool behind,
        CancellationToken cancellationToken,
        LengthRange? logged = null
    )
    {
        var speaker = turn.Speaker;
        var overview = await list.OverviewAsync(
            speaker.Id,
            speaker.BatchId,
            speaker.Batch,
            turn.Today,
            group?.Id,
            behind,
            MostShown,
            cancellationToken,
            logged
        );
        if (overview.Trainees == 0)
            await dialogs.Context.SayAsync(Texts["Nobody"], turn.WaysOn(), cancellationToken);
        else
        {
            // "Them" is all who are meant, and not only those who fit on the card.
            if (overview.Asked <= overview.Top.Count)
                LastShown.Show(
                    turn,
                    overview.Top.Select(line => line.Trainee.Id),
                    behind ? ShownAs.Behind
                        : logged is null ? ShownAs.Trainees
                        : logged.Least == 0 ? ShownAs.FewHours
                        : ShownAs.Found
                );
            await dialogs.Context.ShowAsync(GroupProgressCard.Of(turn, overview, group, behind, logged), null, cancellationToken);
            // They are to be told something: that is said to those who stand there now.
            if (logged is not null && overview.Asked > 0 && turn.Input is Input.Said && StandingAsked.Tells(turn.Words))
                await dialogs.Context.SayAsync(Texts["NothingSentYet"], null, cancellationToken);
        }
    }

    /// <summary>Two side by side.</summary>
    async Task CompareAsync(DialogContext dialogs, Turn turn, IReadOnlyList<TraineeName> both, CancellationToken cancellationToken)
    {
        var speaker = turn.Speaker;
        var all = await list.OverviewAsync(speaker.Id, speaker.BatchId, speaker.Batch, turn.Today, null, false, int.MaxValue, cancellationToken);
        var lines = both.Select(one => all.Top.FirstOrDefault(line => line.Trainee.Id == one.Id)).OfType<TraineeLine>().ToList();
        LastShown.Show(turn, both.Select(one => one.Id), ShownAs.Trainees);
        await dialogs.Context.ShowAsync(GroupProgressCard.Compared(turn, lines), null, cancellationToken);
    }

    static bool ComparesTwo(Turn turn) =>
        turn.Input is Input.Said && StandingAsked.Compared(turn.Words) is not null && turn.Heard?.Names(ThingKind.Person) == true;

    /// <summary>One trainee. For whoever may not see them there is nobody.</summary>
    async Task OpenAsync(DialogContext dialogs, Turn turn, PersonId trainee, CancellationToken cancellationToken)
    {
        var speaker = turn.Speaker;
        if (
            await outlooks.OfAsync(speaker.Id, trainee, speaker.BatchId, speaker.Batch, turn.Today, cancellationToken) is not { } outlook
            || await people.FindAsync(trainee, cancellationToken) is not { } person
        )
        {
            await dialogs.Context.SayAsync(Texts["Nobody"], [Texts["HelpTitle"]], cancellationToken);
            return;
        }
        await looks.NoteAsync(speaker.Id, trainee, LookedAt.Standing, cancellationToken);
        LastShown.Show(turn, [trainee], ShownAs.Trainees);
        // Whether it will do is answered before all figures.
        if (
            turn.Input is Input.Said
            && StandingAsked.WhetherInTime(turn.Words)
            && outlook.Practicum is { Forecast: { } forecast, Rule: var rule }
            && new ForecastWords(turn, outlook.Days).Say(rule, forecast) is [var answer, ..]
        )
            await dialogs.Context.SayAsync(
                forecast switch
                {
                    Forecast.Expected { InTime: true } or Forecast.Reached => Texts.Say("InTimeYes", ("why", answer)),
                    Forecast.Expected or Forecast.Over => Texts.Say("InTimeNo", ("why", answer)),
                    _ => answer,
                },
                null,
                cancellationToken
            );
        var card = ProgressCard.Of(turn.Memory.NewCard(), Texts.Say("TitleOf", ("name", turn.NameOf(person.Name, person.NameEn))), outlook, turn);
        await dialogs.Context.ShowAsync(
            card.Buttons(new Button(Texts["HelpTitle"], TraineesVerbs.List), new Button(Texts["Behind"], TraineesVerbs.Behind)),
            null,
            cancellationToken
        );
    }

    static Task ChooseAsync(
        DialogContext dialogs,
        Turn turn,
        string sentence,
        IReadOnlyList<TraineeName> trainees,
        CancellationToken cancellationToken
    )
    {
        var card = new Card(turn.Memory.NewCard()).Text(sentence);
        foreach (var trainee in trainees)
            card.Buttons(new Button(turn.NameOf(trainee.Name, trainee.NameEn), TraineesVerbs.Open.About(trainee.Id)));
        return dialogs.Context.ShowAsync(card, null, cancellationToken);
    }

    /// <summary>The person or group that stands anywhere in the sentence: "why is Zheng Zhiqiang behind?", 谁落后 第二小组.</summary>
    static string? Named(Turn turn) =>
        turn.Heard?.Things.FirstOrDefault(thing => thing.Kind is ThingKind.Person or ThingKind.Group) is { End: > 0 } thing
            ? turn.Words[thing.Start..thing.End]
            : null;

    static List<string> People(Turn turn) =>
        [.. (turn.Heard?.Things ?? []).Where(thing => thing.Kind == ThingKind.Person).Select(thing => turn.Words[thing.Start..thing.End]).Distinct()];

    async Task<IReadOnlyList<TraineeName>> AllAsync(Turn turn, IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        var found = new List<TraineeName>();
        foreach (var name in names)
            if (await finder.FindAsync(turn.Speaker.Id, turn.Speaker.BatchId, name, cancellationToken) is Whom.One one)
                found.Add(one.Trainee);
        return [.. found.Distinct()];
    }

    static bool IsForBehind(Turn turn) =>
        Phrase.Best(BehindWords, turn.Folded) >= Phrase.Opening || (turn.Input is Input.Said && StandingAsked.Behind(turn.Words));

    /// <summary>"Who has less than 100 hours?", 超过150小时的有谁: so much is nobody's single entry.</summary>
    static LengthRange? LoggedAsked(Turn turn) =>
        turn.Input is not Input.Said ? null
        : StandingAsked.Reached(turn.Words) is { } hours ? new LengthRange(hours * 60, int.MaxValue)
        : StandingAsked.ReachedNot(turn.Words) is { } missed ? new LengthRange(0, (missed * 60) - 1)
        : (StandingAsked.Who(turn.Words) || StandingAsked.Behind(turn.Words))
        && PickReader.Named(turn.Words, turn.Reading(new PeopleVocabulary([]))).Lengths is [var range]
        && (StandingAsked.Behind(turn.Words) || range.Least >= MuchMinutes || (range.Most >= MuchMinutes && range.Least == 0))
            ? range
        : null;

    const int MuchMinutes = 1200;
}
