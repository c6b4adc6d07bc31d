using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Audit;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Standing;
using SupervisionBot.Dialogs.Hours.ReviewHours;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Hours.HoursQuestions;

/// <summary>
/// Answers questions about logged hours in people's own words: a trainee about their own, a supervisor or administrator about one trainee of
/// theirs. What the words leave open is asked back with whole questions to press.
/// </summary>
public sealed class HoursQuestionsConversation(
    HourSums sums,
    Looks looks,
    PersonFinder people,
    TraineeFinder trainees,
    Catalogue catalogue,
    OpenConversations conversations
) : Conversation(Description), IDescribed
{
    const int MostOffered = 5;

    public static ConversationDescription Description { get; } =
        new(typeof(HoursQuestionsConversation), "hours-questions")
        {
            Intents = ["hours_question"],
            IsGuessing = turn =>
                !(turn.Speaker.Is(Role.Trainee) && Other(turn) is not null && WorkQuestions.OfSomebody(turn.Words))
                && !QuestionReader.AsksOfAttendance(turn.Words)
                && !AsksOfWork(turn)
                && !AsksOfEachOf(turn),
            Theme = Theme.Progress,
            OnlyTells = true,
            IsFor = speaker => speaker.Is(Role.Trainee) || speaker.Is(Role.Supervisor) || speaker.Is(Role.Administrator),
            Fits = Fits,
        };

    static double Fits(Turn turn)
    {
        var fit = Description.FitsPhrase(turn);
        if (turn.Speaker.Is(Role.Trainee) && FiguresQuestion.Read(turn.Words) is not null && !AsksOfWork(turn))
            return 0;
        // "Last week …" alone opens a question; an amount of time after it makes it an entry.
        if (turn.Speaker.Is(Role.Trainee) && Other(turn) is not null && WorkQuestions.OfSomebody(turn.Words))
            return Phrase.Whole;
        if (turn.Speaker.Is(Role.Trainee) ? AsksOfWork(turn) : AsksOfRules(turn) || AsksOfEachOf(turn))
            return Phrase.Whole;
        if (fit >= Phrase.Whole || QuestionReader.AsksWhen(turn.Words))
            return fit;
        if (turn.Speaker.Is(Role.Trainee) && QuestionReader.AsksOfAttendance(turn.Words))
            return Phrase.Whole;
        return QuestionReader.SaysAmount(turn.Words) || QuestionReader.AsksNeeded(turn.Words) ? 0 : Math.Max(fit, QuestionSigns.Of(turn));
    }

    /// <summary>Who, what and how of the own practicum, rather than how much.</summary>
    static bool AsksOfWork(Turn turn) =>
        WorkQuestions.OfSupervisees(turn.Words)
        || WorkQuestions.OfWhatCounts(turn.Words)
        || WorkQuestions.HowToLog(turn.Words)
        || WorkQuestions.OfLeast(turn.Words)
        || WorkQuestions.OfDay(turn.Words)
        || WorkQuestions.OfLateness(turn.Words);

    /// <summary>What of that is a rule of the programme, whoever asks.</summary>
    static bool AsksOfRules(Turn turn) =>
        WorkQuestions.OfWhatCounts(turn.Words) || WorkQuestions.OfDay(turn.Words) || WorkQuestions.OfLateness(turn.Words);

    /// <summary>One trainee's hours by supervisee.</summary>
    static bool AsksOfEachOf(Turn turn) => turn.Heard?.Names(Speech.Hearing.ThingKind.Person) == true && QuestionReader.AsksBySupervisee(turn.Words);

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        // Lessons, and how often somebody came to supervision, stand with the other requirements.
        if (turn.Speaker.Is(Role.Trainee) && QuestionReader.AsksOfAttendance(turn.Words) && catalogue.OwnerOf(ProgressVerbs.Show) is { } progress)
            await conversations.Open(progress).BeginAsync(dialogs, turn, cancellationToken);
        else if (turn.Speaker.Is(Role.Trainee))
            await AnswerOwnAsync(dialogs, turn, cancellationToken);
        else if (AsksOfRules(turn))
            await AnswerOfWorkAsync(dialogs, turn, [], cancellationToken);
        else
            await AnswerAboutAsync(dialogs, turn, cancellationToken);
    }

    async Task AnswerOwnAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var known = await people.SuperviseesAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken);
        if (AsksOfWork(turn))
        {
            await AnswerOfWorkAsync(dialogs, turn, known, cancellationToken);
            return;
        }
        var question = Read(turn, new PeopleVocabulary(known.Select(person => new PersonNames(person.Id.Value, person.Name, person.NameEn))));
        string NameOf(Guid id) => known.First(person => person.Id.Value == id) is var person ? turn.NameOf(person.Name, person.NameEn) : "";
        // Another trainee's hours are not one's own.
        if (Other(turn) is { } other && question.People.All(found => found.Kind == FoundKind.Unknown))
        {
            await dialogs.Context.SayAsync(
                Texts.Say("OnlyOwnNamed", ("name", other)),
                [Texts.Shared["MyHours"], Texts.Shared["Help"]],
                cancellationToken
            );
            return;
        }
        if (question.People.FirstOrDefault(found => found.Kind != FoundKind.One) is { } unclear)
        {
            var names = (unclear.Keys.Count > 0 ? unclear.Keys : [.. known.Select(person => person.Id.Value)])
                .Take(MostOffered)
                .Select(NameOf)
                .ToList();
            await AskBackAsync(
                dialogs,
                turn,
                unclear.Words,
                names,
                unclear.Kind == FoundKind.Several
                    ? Texts.Say("WithSeveral", ("names", Spoken.Choice(names)))
                    : Texts.Say("WithUnknown", ("words", unclear.Words)),
                cancellationToken
            );
            return;
        }
        if (question.People.Count == 0 && QuestionReader.Pronoun(turn.Words) is { } who)
        {
            var names = known.Take(MostOffered).Select(person => NameOf(person.Id.Value)).ToList();
            await AskBackAsync(dialogs, turn, who, names, Texts.Say("WithSeveral", ("names", Spoken.Choice(names))), cancellationToken);
            return;
        }
        if (question.People.Count > 0 && QuestionReader.AsksOfOthers(turn.Words))
            question = question with { People = [.. known.Select(person => new Found<Guid>(FoundKind.One, person.Name, [person.Id.Value]))] };
        if (question.People.Count > 1 ? !QuestionReader.AsksOfAll(turn.Words) : question.People.Count == 0 && QuestionReader.AsksOfEach(turn.Words))
        {
            await AnswerEachAsync(dialogs, turn, question, known, cancellationToken);
            return;
        }
        await AnswerAsync(
            dialogs,
            turn,
            question,
            new Asked(
                turn.Speaker.Id,
                "",
                [.. question.People.Select(found => new PersonId(found.Only))],
                Spoken.All([.. question.People.Select(found => NameOf(found.Only))])
            ),
            cancellationToken
        );
    }

    /// <summary>Somebody of the programme who is named, as it was said.</summary>
    static string? Other(Turn turn) =>
        turn.Heard?.Things.FirstOrDefault(thing => thing is { Kind: Speech.Hearing.ThingKind.Person, IsStranger: false }) is { End: > 0 } named
            ? turn.Words[named.Start..named.End]
            : null;

    Task AnswerOfWorkAsync(DialogContext dialogs, Turn turn, IReadOnlyList<Supervisee> known, CancellationToken cancellationToken)
    {
        var limits = turn.Speaker.Batch.Limits;
        // How long something took makes no difference to whether it counts.
        turn.Took.Add(Speech.Hearing.ThingKind.Length);
        if (WorkQuestions.OfDay(turn.Words))
            return dialogs.Context.SayAsync(Texts.Say("MostADay", ("cap", Spoken.Length(limits.MinutesPerDay))), turn.WaysOn(), cancellationToken);
        if (WorkQuestions.OfLateness(turn.Words))
            return dialogs.Context.SayAsync(Texts.Say("HowLate", ("days", limits.DaysBack)), turn.WaysOn(), cancellationToken);
        if (WorkQuestions.OfSupervisees(turn.Words) || WorkQuestions.OfLeast(turn.Words))
            return known.Count == 0
                ? dialogs.Context.SayAsync(Texts["NoSupervisees"], turn.WaysOn(), cancellationToken)
                : AnswerEachAsync(dialogs, turn, new HoursQuestion(HoursAsked.Total), known, cancellationToken);
        if (WorkQuestions.HowToLog(turn.Words))
            return dialogs.Context.SayAsync(
                Texts.Say("HowToLog", ("name", known.Count > 0 ? turn.NameOf(known[0].Name, known[0].NameEn) : Texts["Somebody"])),
                [Texts.Shared["LogHours"], Texts.Shared["MyHours"]],
                cancellationToken
            );
        var types = turn.Speaker.Batch.ActivityTypes;
        var named = TypeReader.Find(turn.Words, Vocabularies.TypesOf(turn.Speaker.Batch)) is { Kind: FoundKind.One } one
            ? types.FirstOrDefault(type => type.Key == one.Only)
            : null;
        var counts = Texts.Say(
            "CountsBesideClassHours",
            ("types", Spoken.All([.. types.Where(type => type.Practicum).Select(type => EntryWords.InSentence(type.Name.In(turn.Language)))])),
            ("minutes", limits.ClassHourMinutes)
        );
        return dialogs.Context.SayAsync(
            named is null ? counts : Texts.Say(named.Practicum ? "ThisCounts" : "ThisNot", ("type", named.Name.In(turn.Language))) + "\n\n" + counts,
            turn.WaysOn(),
            cancellationToken
        );
    }

    /// <summary>One line for each supervisee, or for each of those named.</summary>
    async Task AnswerEachAsync(
        DialogContext dialogs,
        Turn turn,
        HoursQuestion question,
        IReadOnlyList<Supervisee> known,
        CancellationToken cancellationToken,
        (PersonId Id, string Name)? whose = null
    )
    {
        var card = new Card(turn.Memory.NewCard()).Title(
            whose is { } of ? Texts.Say("OfGroup", ("group", of.Name), ("period", PeriodWords.Say(question.Period, turn.Today)))
            : WorkQuestions.OfSupervisees(turn.Words) || WorkQuestions.OfLeast(turn.Words) ? Texts["YourSupervisees"]
            : PeriodWords.Say(question.Period, turn.Today)
        );
        List<(string Name, long Minutes)> each = [];
        foreach (var person in known.Where(one => question.People.Count == 0 || question.People.Any(found => found.Only == one.Id.Value)))
        {
            var sum = await sums.SumAsync(
                turn.Speaker.Id,
                whose?.Id ?? turn.Speaker.Id,
                turn.Speaker.BatchId,
                HourFilter.For(question.Period) with
                {
                    Type = question.Type.Only,
                    Supervisees = [person.Id],
                },
                cancellationToken
            );
            each.Add((turn.NameOf(person.Name, person.NameEn), sum.Minutes));
        }
        // Who has least comes first, and is named.
        if (WorkQuestions.OfLeast(turn.Words) && each.Count > 1)
        {
            each.Sort(static (a, b) => a.Minutes.CompareTo(b.Minutes));
            card.Text(Texts.Say("LeastWith", ("name", each[0].Name), ("length", Spoken.Length(each[0].Minutes))));
        }
        foreach (var (name, minutes) in each)
            card.Facts((name, Spoken.Length(minutes)));
        if (whose is null)
            card.Buttons(new Button(Texts.Shared["MyHours"], HoursVerbs.List));
        await dialogs.Context.ShowAsync(card, whose is null ? null : turn.WaysOn(), cancellationToken);
    }

    /// <summary>A group that is named and is not one of theirs: its hours are not their own group's.</summary>
    async Task<string?> OtherGroupAsync(Turn turn, CancellationToken cancellationToken) =>
        turn.Heard?.Things.FirstOrDefault(thing => thing.Kind == Speech.Hearing.ThingKind.Group) is { End: > 0 } named
        && turn.Words[named.Start..named.End] is var words
        && await trainees.FindAsync(turn.Speaker.Id, turn.Speaker.BatchId, words, cancellationToken) is not Whom.Group
            ? words
            : null;

    async Task AnswerAboutAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var known = await trainees.MentionedAsync(turn.Speaker.Id, turn.Speaker.BatchId, turn.Words, cancellationToken);
        var question = Read(turn, TraineeFinder.Vocabulary(known));
        string NameOf(Guid id) => known.First(person => person.Id.Value == id) is var person ? turn.NameOf(person.Name, person.NameEn) : "";
        if (question.People.Count == 0 && (Strangers.Names(turn).FirstOrDefault() ?? await OtherGroupAsync(turn, cancellationToken)) is { } stranger)
        {
            await dialogs.Context.SayAsync(Texts.Say("NoSuchTrainee", ("words", stranger)), turn.WaysOn(), cancellationToken);
            return;
        }
        // Whose hours, and with whom: "Zhou Haibo's hours with Gao Feng".
        if (question.People.Where(found => found.Kind == FoundKind.One).DistinctBy(found => found.Only).ToList() is [var whose])
        {
            var trainee = new PersonId(whose.Only);
            await looks.NoteAsync(turn.Speaker.Id, trainee, LookedAt.Hours, cancellationToken);
            var theirs = await people.SuperviseesAsync(trainee, turn.Speaker.BatchId, cancellationToken);
            var with = ReviewNames
                .Find(turn.Words, [.. known.Select(one => new Supervisee(one.Id, one.Name, one.NameEn)), .. theirs])
                .People.Where(id => theirs.Any(one => one.Id == id))
                .ToList();
            if (with.Count > 0 || question.People.Count == 1)
            {
                // Lessons, and how often somebody came, stand with the other requirements.
                if (with.Count == 0 && QuestionReader.AsksOfAttendance(turn.Words) && catalogue.OwnerOf(TraineesVerbs.Open) is { } standing)
                {
                    turn.Say(NameOf(whose.Only));
                    await conversations.Open(standing).BeginAsync(dialogs, turn, cancellationToken);
                    return;
                }
                if (with.Count == 0 && theirs.Count > 0 && AsksOfEachOf(turn))
                {
                    await AnswerEachAsync(dialogs, turn, question with { People = [] }, theirs, cancellationToken, (trainee, NameOf(whose.Only)));
                    return;
                }
                var names =
                    with.Count == 0
                        ? ""
                        : Spoken.All([.. theirs.Where(one => with.Contains(one.Id)).Select(one => turn.NameOf(one.Name, one.NameEn))]);
                await AnswerAsync(dialogs, turn, question, new Asked(trainee, NameOf(whose.Only), with, names), cancellationToken);
                return;
            }
        }
        switch (question.People)
        {
            case [{ Kind: not FoundKind.Unknown } several, ..]:
                var offeredNames = several.Keys.Take(MostOffered).Select(NameOf).ToList();
                await AskBackAsync(
                    dialogs,
                    turn,
                    several.Words,
                    offeredNames,
                    Texts.Say("WithSeveral", ("names", Spoken.Choice(offeredNames))),
                    cancellationToken
                );
                break;
            case [var unknown, ..]:
                await AskBackAsync(
                    dialogs,
                    turn,
                    unknown.Words,
                    [.. unknown.Keys.Select(NameOf)],
                    Texts.Say("NotYours", ("words", unknown.Words)),
                    cancellationToken
                );
                break;
            default:
                if (known.Count == 0)
                {
                    await dialogs.Context.SayAsync(Texts["NoTrainees"], turn.WaysOn(), cancellationToken);
                    break;
                }
                if ((question.Period is not null && AmountAsked.Any(turn.Words)) || AmountAsked.OfAll(turn.Words))
                    await AnswerAllAsync(dialogs, turn, question, cancellationToken);
                else
                    await dialogs.Context.SayAsync(
                        Texts["WhoseHours"],
                        known.Take(MostOffered).Select(person => Texts.Say("HoursOf", ("name", turn.NameOf(person.Name, person.NameEn)))),
                        cancellationToken
                    );
                break;
        }
    }

    /// <summary>Nobody is named: one line for each trainee of theirs, or of the group that is, and all together first.</summary>
    async Task AnswerAllAsync(DialogContext dialogs, Turn turn, HoursQuestion question, CancellationToken cancellationToken)
    {
        var (who, batch) = (turn.Speaker.Id, turn.Speaker.BatchId);
        var group = TraineeAsked.GroupIn(turn.Words) is { } words
            ? (await trainees.GroupsAsync(who, batch, cancellationToken)).FirstOrDefault(one => TraineeAsked.Names(words, one.Name))
            : null;
        var type = question.Type.Kind == FoundKind.One ? question.Type.Only : null;
        var all = await sums.OfTraineesAsync(who, batch, group?.Id, HourFilter.For(question.Period) with { Type = type }, cancellationToken);
        var title = PeriodWords.Say(question.Period, turn.Today);
        var card = new Card(turn.Memory.NewCard()).Title(
            group is null ? title : Texts.Say("OfGroup", ("group", group.In(turn.Language)), ("period", title))
        );
        if (type is not null)
            card.Hint(TypeName(turn, type));
        card.Text(Texts.Say("AllTogether", ("length", Spoken.Length(all.Sum(one => one.Minutes))), ("count", all.Count)));
        if (all.Count > 0 && QuestionReader.AsksAverage(turn.Words))
            card.Text(Texts.Say("EachOnAverage", ("length", Spoken.Length(all.Sum(one => one.Minutes) / all.Count))));
        foreach (var (trainee, minutes) in all.Take(MostLines))
            card.Facts((turn.NameOf(trainee.Name, trainee.NameEn), Spoken.Length(minutes)));
        if (all.Count > MostLines)
            card.Hint(Texts.Say("MoreTrainees", ("count", all.Count - MostLines)));
        await dialogs.Context.ShowAsync(card, turn.WaysOn(), cancellationToken);
    }

    const int MostLines = 15;

    /// <summary>Offers the same question with the name as the roster has it.</summary>
    static Task AskBackAsync(
        DialogContext dialogs,
        Turn turn,
        string words,
        IReadOnlyList<string> names,
        string sentence,
        CancellationToken cancellationToken
    ) => dialogs.Context.SayAsync(sentence, names.Select(name => turn.Words.Replace(words, name, StringComparison.Ordinal)), cancellationToken);

    async Task AnswerAsync(DialogContext dialogs, Turn turn, HoursQuestion question, Asked asked, CancellationToken cancellationToken)
    {
        if (question.Type.Kind is FoundKind.Several)
        {
            var types = question.Type.Keys.Select(key => TypeName(turn, key)).ToList();
            await AskBackAsync(
                dialogs,
                turn,
                question.Type.Words,
                types,
                Texts.Say("TypeSeveral", ("types", Spoken.Choice(types))),
                cancellationToken
            );
            return;
        }
        var answer = new HoursAnswer(turn, turn.Memory.NewCard(), What(turn, question, asked.With), asked.Whose);
        Task<HourSum> SumAsync(Period? period) =>
            sums.SumAsync(
                turn.Speaker.Id,
                asked.Trainee,
                turn.Speaker.BatchId,
                HourFilter.For(period) with
                {
                    Type = question.Type.Only,
                    Supervisees = asked.Supervisees,
                },
                cancellationToken
            );
        var sum = await SumAsync(question.Period);
        var card = question switch
        {
            { Asked: HoursAsked.AveragePerWeek } => answer.Average(
                question.Period,
                sum,
                new OpenDays(turn.Speaker.Batch, turn.Today).GoneWithin(question.Period)
            ),
            { Asked: HoursAsked.Comparison, Period: { } period, With: { } with } => answer.Comparison(
                period,
                sum,
                with,
                await SumAsync(with),
                period.Contains(turn.Today) ? await SumAsync(with.AsFarAs(period, turn.Today)) : null
            ),
            _ => answer.Total(question.Period, sum),
        };
        if (turn.Speaker.Is(Role.Trainee))
            card.Buttons(new Button(Texts.Shared["MyHours"], HoursVerbs.List), new Button(Texts.Shared["Another"], LogVerbs.Another));
        else
            card.Buttons(new Button(Texts.Say("ButtonProgressOf", ("name", asked.Whose)), TraineesVerbs.Open.About(asked.Trainee)));
        await dialogs.Context.ShowAsync(card, null, cancellationToken);
    }

    string What(Turn turn, HoursQuestion question, string with)
    {
        var type = question.Type.Kind == FoundKind.One ? TypeName(turn, question.Type.Only!) : "";
        if (with.Length == 0)
            return EntryWords.InSentence(type);
        return type.Length > 0
            ? Texts.Say("WhatWith", ("type", EntryWords.InSentence(type)), ("name", with))
            : Texts.Say("WhatWithAny", ("name", with));
    }

    static string TypeName(Turn turn, string key) => turn.Speaker.Batch.TypeOf(key)?.Name.In(turn.Language) ?? key;

    static HoursQuestion Read(Turn turn, PeopleVocabulary names) => QuestionReader.Read(turn.Words, turn.Reading(names));

    /// <summary>Whose hours, with whom.</summary>
    sealed record Asked(PersonId Trainee, string Whose, IReadOnlyList<PersonId> Supervisees, string With);
}
