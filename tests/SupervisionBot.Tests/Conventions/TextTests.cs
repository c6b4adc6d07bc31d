using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using SupervisionBot.Core;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.Announcements;
using SupervisionBot.Core.Audit;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.BatchFiles;
using SupervisionBot.Core.ClassPlans;
using SupervisionBot.Core.Exports;
using SupervisionBot.Core.FileChecks;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.Jobs;
using SupervisionBot.Core.Materials;
using SupervisionBot.Core.Notices;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Privacy;
using SupervisionBot.Core.Rosters;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Core.Standing;
using SupervisionBot.Dialogs.Progress.Programme;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Tests.Conventions;

/// <summary>The sentences: complete in both languages, all used, none in the code.</summary>
public sealed partial class TextTests
{
    /// <summary>Where Chinese words are data: what people type, or what a file has in its columns.</summary>
    static readonly string[] ChineseInCode =
    [
        "src/SupervisionBot.Speech/Reading/", // the grammars of the reader
        "src/SupervisionBot.Core/People/GroupNames.cs", // how rosters number their groups
        "src/SupervisionBot.Speech/Hearing/", // likewise
        "src/SupervisionBot.Hearing.Training/Names.cs", // whom the sentences name
        "src/SupervisionBot.Core/People/RosterWords.cs", // how rosters name roles and languages
        "src/SupervisionBot.Core/People/SheetColumns.cs", // what columns are called
        "src/SupervisionBot.Core/Hours/SheetDays.cs", // how spreadsheets write days
        "src/SupervisionBot.Core/ClassPlans/SheetTimes.cs", // and times
        "dialogs/Materials/SubmitMaterials/VersionAsked.cs", // patterns of what people type
        "src/BotFramework.Dialogs/", // the prompts' own words, as in the official package
        "src/SupervisionBot.Core/Announcements/", // the grammars of whom, when and what
        "src/SupervisionBot.Core/Enquiries/", // the grammar of questions
        "src/SupervisionBot.Core/Exchange/", // what is looked for, and numbers written in signs
        "dialogs/Messages/Announce/AnnounceCorrection.cs", // patterns of what people type
        "dialogs/Hours/LogHours/LogWhose.cs", // one of them, and not which
        "dialogs/Hours/ReviewHours/ReviewPicking.cs", // how a reason begins
        "dialogs/Messages/Announce/AnnounceWhom.cs", // patterns of what people type
        "dialogs/Messages/Announce/AnnouncementsAsked.cs",
        "dialogs/Progress/WhoIsWho/WhoIsWhoConversation.cs", // patterns of what people type
        "dialogs/Talking/Today/TodayConversation.cs", // patterns of what people type
        "dialogs/Supervision/Records/RecordReading.cs", // patterns of what people type
        "dialogs/Materials/ReviewMaterials/ReviewMaterialsConversation.cs", // patterns of what people type
        "dialogs/Materials/ExtendMaterials/ExtensionsConversation.cs",
        "dialogs/Materials/ExtendMaterials/DeadlinesConversation.cs",
        "dialogs/Materials/SubmitMaterials/MissingAsked.cs",
        "dialogs/Hours/OpeningBalance/OpeningListConversation.cs",
        "dialogs/Progress/Exports/ExportReading.cs", // patterns of what people type
        "dialogs/Progress/Exports/ExportManyConversation.cs",
        "dialogs/Administration/Invite/NotSignedInConversation.cs",
        "dialogs/Talking/Languages/LanguageConversation.cs", // each language is named in itself
        "dialogs/Hours/LogHours/ForWhom.cs", // patterns of what people type
        "dialogs/Hours/LogHours/LogReading", // patterns of what people type
        "dialogs/Progress/MyProgress/StoppingConversation.cs", // likewise
        "src/SupervisionBot.Speech/Simplified.cs", // traditional characters and what they are read as
        "dialogs/Hours/MyHours/MyHoursConversation.cs",
        "dialogs/Hours/Amend/AmendConversation.cs", // the counter after a number
        "dialogs/Hours/MyHours/EntryMeant.cs", // patterns of what people type
        "dialogs/Messages/Announce/AnnounceReading.cs",
        "dialogs/Materials/ReviewMaterials/MaterialReading.cs", // patterns of what people type
        "dialogs/Progress/Summary/SummaryReading.cs", // patterns of what people type
        "dialogs/Hearing/Wishes.cs",
        "dialogs/Hearing/Choosing.cs", // how a wish begins
        "dialogs/Hours/ReviewHours/ReviewPicks.cs", // where a reason begins
        "dialogs/Hours/ReviewHours/ReviewReading.cs", // punctuation after a command, and a line's number
        "dialogs/Hours/MyHours/LoggedAlready.cs", // whether something was logged is asked
        "dialogs/Hours/MyHours/OtherSum.cs", // another sum than the bot's is spoken of
        "dialogs/Materials/SubmitMaterials/SubmitMaterialsConversation.cs", // a document that came back
        "dialogs/Messages/Reminders/RemindersConversation.cs", // whether messages are switched off is asked
        "dialogs/Hours/ReviewHours/SaidWhy.cs", // what goes to a trainee, told from what is said to the bot
        "dialogs/Hours/History/HistoryConversation.cs",
        "dialogs/Supervision/Deputy/DeputyConversation.cs", // the word order of a Chinese request
        "dialogs/Materials/ExtendMaterials/ExtendReading.cs", // the word order of a Chinese request
        "dialogs/Administration/Invite/InviteConversation.cs", // likewise, and where the name stands in it
        "dialogs/Documents/PdfLetters.cs", // signs at which a line does not break
        "dialogs/Talking/Help/HelpConversation.cs", // the full-width question mark
        "dialogs/Hours/Confirm/AskToConfirmConversation.cs", // punctuation after a request, and the counter after a number
        "dialogs/Hours/OpeningBalance/OpeningReading.cs", // the full-width colon
    ];

    /// <summary>Keys that the code puts together from the name of a value.</summary>
    static readonly HashSet<string> Composed =
    [
        "HelpTitle",
        "HelpLine",
        "Triggers",
        .. Enum.GetNames<Role>().SelectMany(role => (string[])[$"Role{role}", $"Those{role}"]),
        .. Enum.GetNames<EntryState>().Select(state => $"State{state}"),
        .. Enum.GetNames<AmendmentState>().Select(state => $"Is{state}"),
        .. Enum.GetNames<OpenClassNews>().SelectMany(often => (string[])[$"OpenClasses{often}", $"OpenClassesNow{often}"]),
        "SaysSo",
        "Overlaps",
        "OverCap",
        "AgainstRules",
        "NotCaught", // what would not do, kept by name in the draft of an amendment
        .. Enum.GetValues<FileFault>()
            .SelectMany(fault => (string[])(FileTrouble.IsNamed(fault) ? [$"Fault{fault}", $"Fault{fault}Named"] : [$"Fault{fault}"])),
        .. Enum.GetNames<SubmissionState>().Select(state => $"Version{state}"),
        .. Enum.GetNames<CreditKind>().Select(kind => $"Credit{kind}"),
        .. Enum.GetNames<Lack>().Select(lack => $"Lacks{lack}"),
        .. Enum.GetNames<LostReason>().Select(reason => $"Lost{reason}"),
        .. Enum.GetNames<ActKind>().SelectMany(kind => (string[])[kind, $"Was{kind}", $"{kind}Again"]),
        .. Enum.GetNames<ReadingProblemKind>(),
        .. Enum.GetNames<RequirementUnit>().SelectMany(unit => (string[])[unit, $"{unit}{ForOne}"]),
        .. Enum.GetNames<RequirementKind>().Select(kind => $"Rule{kind}"),
        .. Enum.GetNames<AnnouncementState>().Select(state => $"State{state}"),
        .. Enum.GetNames<NotReachedBecause>().Select(because => $"Because{because}"),
        .. Enum.GetNames<NextStep>().Select(step => $"Step{step}"),
        .. ((string[])["Privacy", "Person", "Sorry", "Hard", "MoreTime"]).SelectMany(key =>
            (string[])[$"{key}Supervised", $"{key}Administered", $"{key}Alone"]
        ),
        .. NotHeldConversation.Description.Intents.SelectMany(topic => (string[])[$"NotHeld.{topic}.Ask", $"NotHeld.{topic}.Own"]),
        .. Enum.GetNames<Role>().SelectMany(role => (string[])[role, $"{role}In", $"Count{role}"]),
        .. ClassPlanFile.Columns.Concat(RosterFile.Columns).Select(column => $"Column.{column}"),
        .. Enum.GetNames<RosterField>().Select(field => $"Field{field}"),
        .. Enum.GetNames<LookedAt>().Select(what => $"Looked{what}"),
        .. Enum.GetNames<RosterEditFault>().Select(fault => $"Edit.{fault}"),
        .. Enum.GetNames<MergeFault>().Select(fault => $"Merge.{fault}"),
        .. ((string[])["Who", "Other", "Value", "Group", "Name", "Email", "Trainee"]).Select(asked => $"Ask{asked}"),
        .. ((string[])["Which", "Number", "Days", "NameEn", "NameZh", "Why"]).Select(asked => $"Ask{asked}"),
        .. Enum.GetNames<BatchLimit>().Select(limit => $"Limit.{limit}"),
        .. Enum.GetNames<RosterNewsKind>().Select(kind => $"News{kind}"),
        .. Enum.GetNames<VisitDayFault>().Select(fault => $"Days{fault}"),
        .. Enum.GetNames<ClassPlanFault>().Select(fault => $"Wrong.{fault}"),
        .. Enum.GetNames<RosterFault>().Select(fault => $"Fault.{fault}"),
        .. Enum.GetNames<ExportKind>().SelectMany(kind => (string[])[$"Export{kind}", $"About{kind}", $"What{kind}"]),
        .. Enum.GetNames<RollState>().Select(state => $"Roll{state}"),
        .. Enum.GetNames<Theme>().SelectMany(theme => (string[])[$"{theme}Title", $"{theme}Words"]),
    ];

    /// <summary>Ends the key of a sentence about one, beside the same key for several.</summary>
    const string ForOne = "One";

    public static TheoryData<string> Files => [.. Repository.TextFiles];

    [Theory]
    [MemberData(nameof(Files))]
    public void Both_languages_have_the_same_keys_with_the_same_placeholders(string path)
    {
        var (english, chinese) = (Repository.Texts(path), Repository.Texts(Repository.Chinese(path)));
        Assert.Equal(english.Keys.Order(), chinese.Keys.Order());
        Assert.All(english, text => Assert.Equal(Placeholders(text.Value), Placeholders(chinese[text.Key])));
        Assert.All(english.Values.Concat(chinese.Values), text => Assert.False(string.IsNullOrWhiteSpace(text)));
    }

    /// <summary>学时 is a class hour; what people log are 时数. Phrases that people type may say either.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void Class_hours_and_logged_hours_are_never_mixed_up_in_Chinese(string path)
    {
        var mixed = Repository
            .Texts(Repository.Chinese(path))
            .Where(text =>
                text.Value.Contains("学时", StringComparison.Ordinal)
                && !text.Key.Replace("_", "", StringComparison.Ordinal).Contains("ClassHours", StringComparison.OrdinalIgnoreCase)
                && !AboutClasses().IsMatch(text.Value)
                && !text.Key.StartsWith("Triggers", StringComparison.Ordinal)
                && !text.Key.EndsWith("Words", StringComparison.Ordinal)
            );
        Assert.Empty(mixed);
    }

    [Fact]
    public void Every_recurring_work_has_a_name_in_both_languages()
    {
        var works = typeof(SupervisionDb)
            .Assembly.GetTypes()
            .Concat(typeof(SupervisionBot.Sample.SampleBatch).Assembly.GetTypes())
            .Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(RecurringWork)))
            .Select(type => ((RecurringWork)RuntimeHelpers.GetUninitializedObject(type)).Name)
            .Order();
        foreach (var path in (string[])["dialogs/Administration/Jobs/JobsTexts.resx", "dialogs/Administration/Jobs/JobsTexts.zh-Hans.resx"])
            Assert.Equal(works, Repository.Texts(path)["JobNames"].Split('\n').Select(line => line.Split('=')[0].Trim()).Order());
    }

    [Fact]
    public void Every_key_that_a_dialog_names_is_in_its_texts_or_in_the_shared_ones()
    {
        var (shared, files) = (Repository.Texts("dialogs/Shared/SharedTexts.resx"), Repository.TextFiles.ToHashSet());
        foreach (var (path, code) in Repository.Files("dialogs", "*.cs"))
        {
            var folder = path[..path.LastIndexOf('/')];
            var texts = $"{folder}/{folder.Split('/')[^1]}Texts.resx";
            // A room without sentences of its own is as good as none.
            var own = files.Contains(texts) ? Repository.Texts(texts) : shared;
            var missing = NamedKey()
                .Matches(code)
                .Select(match => match.Groups["key"].Value)
                .Where(key => !Composed.Contains(key) && !own.ContainsKey(key) && !shared.ContainsKey(key));
            Assert.Equal((path, ""), (path, string.Join(", ", missing)));
        }
    }

    [Fact]
    public void Every_text_of_the_dialogs_is_used()
    {
        var named = Repository.Files("dialogs", "*.cs").SelectMany(file => Repository.Literals(file.Text)).Select(found => found.Literal).ToHashSet();
        var unused = Repository
            .TextFiles.Where(path => path.StartsWith("dialogs/", StringComparison.Ordinal))
            .SelectMany(path => Repository.Texts(path).Keys.Select(key => (path, key)))
            .Where(text =>
                !named.Contains(text.key)
                && !Composed.Contains(text.key)
                && !(text.key.EndsWith(ForOne, StringComparison.Ordinal) && named.Contains(text.key[..^ForOne.Length]))
            );
        Assert.Empty(unused);
    }

    [Fact]
    public void There_is_no_chinese_in_the_code_but_in_the_places_that_are_listed()
    {
        var found = Repository
            .Files("dialogs", "*.cs")
            .Concat(Repository.Files("src", "*.cs"))
            .Where(file => !ChineseInCode.Any(place => file.Path.StartsWith(place, StringComparison.Ordinal)))
            .SelectMany(file =>
                Repository.Literals(file.Text).Where(literal => Cjk().IsMatch(literal.Literal)).Select(literal => (file.Path, literal.Literal))
            );
        Assert.Empty(found);
    }

    [Fact]
    public void There_is_no_english_sentence_in_the_dialogs_but_for_programmers()
    {
        var found = Repository
            .Files("dialogs", "*.cs")
            .SelectMany(file =>
                Repository
                    .Literals(file.Text)
                    .Where(found => Sentence().IsMatch(found.Literal) && !found.Line.Contains("Exception(", StringComparison.Ordinal))
                    .Select(literal => (file.Path, literal.Literal))
            );
        Assert.Empty(found);
    }

    static IEnumerable<string> Placeholders(string text) => Placeholder().Matches(text).Select(match => match.Value).Distinct().Order();

    [GeneratedRegex("课程|课堂|是学时（")]
    private static partial Regex AboutClasses();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(
        @"(?:[Tt]exts|Shared|Own)(?:\[|\.Say\(|\.LinesInBoth\(|\.SaidIn\()""(?<key>\w+)""|Named\(""(?<key>\w+)""|Ask\(Asking\.\w+, ""(?<key>\w+)"""
    )]
    private static partial Regex NamedKey();

    [GeneratedRegex(@"[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]")]
    private static partial Regex Cjk();

    [GeneratedRegex(@"^\$?[A-Z][a-z]*'? \w+ ")]
    private static partial Regex Sentence();
}
