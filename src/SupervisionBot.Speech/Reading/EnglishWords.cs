namespace SupervisionBot.Speech.Reading;

/// <summary>The English words of the grammar, in one place. Constants are alternatives of a regular expression, matched in small letters.</summary>
static class EnglishWords
{
    internal const string Hours = "hours?|hrs?|hs?|housr|horus|hous|houers?|huors?|hour's";
    internal const string Minutes = "minutes?|mins?|minuts?|minuites?|m";
    internal const string Seconds = "seconds?|secs?|s";
    internal const string ClassHours = "(?:class|credit|teaching|lesson|course)[ -]?(?:hours?|hrs?|periods?)|lessons?|class periods?";
    internal const string To = "to|till?|until|thru|through";
    internal const string Months =
        "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";

    /// <summary>Words for which the recogniser is worth its price. Short names that are also common words (sat, sun, may) need company.</summary>
    internal const string TimeWords =
        "yesterday|mon|tues?|wed|thu(?:rs?)?|fri|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:last|this|on|next) (?:sat|sun|week|month|night)|"
        + "weeks?|fortnight|ago|tomorrow|hours?|hrs?|minutes?|mins|half|quarters?|noon|midday|midnight|o'clock|"
        + "january|february|april|june|july|august|september|october|november|december";

    internal const string DayPart = "morning|afternoon|evening|noon|night|lunchtime";
    internal const string Note = "notes?|remarks?|comments?|memo";
    internal const string Labels = "hours?|length|duration|time|date|day|when|type|activity|kind|with|who|whom|supervisee|person|name";

    /// <summary>Words that ask for the logging and say nothing about it.</summary>
    internal static readonly HashSet<string> Commands = new(StringComparer.Ordinal)
    {
        "log",
        "logged",
        "logging",
        "record",
        "recorded",
        "add",
        "added",
        "enter",
        "register",
        "save",
        "put",
        "please",
        "pls",
        "plz",
        "hi",
        "hello",
        "hey",
        "thanks",
        "thx",
        "can",
        "could",
        "you",
        "i",
        "i'd",
        "i've",
        "we",
        "my",
        "me",
        "did",
        "do",
        "had",
        "have",
        "want",
        "would",
        "like",
        "spent",
        "worked",
        "just",
        "then",
        "also",
        "plus",
        "another",
        "ok",
        "was",
        "were",
        "it",
        "hours",
        "hour",
        "time",
        "practicum",
        "entry",
        "note",
    };

    /// <summary>What slides are called, the longest first.</summary>
    internal static readonly string[] Slides = ["slide deck", "powerpoint", "slides", "deck", "ppt"];

    /// <summary>Words that tie the parts together: cut from the ends of a note, never from its middle.</summary>
    internal static readonly HashSet<string> Connectives = new(StringComparer.Ordinal)
    {
        "of",
        "with",
        "w",
        "for",
        "and",
        "on",
        "at",
        "in",
        "to",
        "from",
        "the",
        "a",
        "an",
        "doing",
        "during",
        "between",
        "by",
        "as",
    };

    /// <summary>Words that are cut when nothing else stands between two understood parts.</summary>
    internal static readonly HashSet<string> Alone = new(StringComparer.Ordinal)
    {
        "went to",
        "i went to",
        "went over to",
        "went round to",
        "went to the",
        "i went to the",
        "about",
        "around",
        "roughly",
        "approximately",
        "approx",
        "exactly",
        "ca",
        "saw",
        "i saw",
        "met",
        "i met",
        "spent",
        "i spent",
        "i was",
        "worked",
        "i worked",
    };

    /// <summary>Words after "with" or "for" that begin no name.</summary>
    internal static readonly HashSet<string> NoName = new(StringComparer.Ordinal)
    {
        "the",
        "a",
        "an",
        "my",
        "his",
        "her",
        "their",
        "our",
        "your",
        "its",
        "some",
        "all",
        "both",
        "two",
        "three",
        "several",
        "this",
        "that",
        "each",
        "me",
        "him",
        "them",
        "us",
        "you",
        "it",
        "everyone",
        "family",
        "families",
        "parents",
        "clients",
        "client",
        "team",
        "group",
        "school",
        "no",
        "about",
        "on",
        "yesterday",
        "today",
        "many",
        "new",
        "children",
        "students",
        "volunteers",
        "approved",
        "waiting",
        "only",
        "staff",
        "hours",
        "hour",
    };

    /// <summary>Words for somebody that are spelled like a family name: a name only with a capital, whatever stands before them.</summary>
    internal static readonly HashSet<string> Pronouns = new(StringComparer.Ordinal) { "he", "she", "me", "you" };

    /// <summary>English words spelled like a syllable of a name: a name only with a capital or after "with".</summary>
    internal static readonly HashSet<string> LikeSyllables = new(StringComparer.Ordinal)
    {
        "he",
        "she",
        "me",
        "you",
        "an",
        "a",
        "long",
        "song",
        "sun",
        "fan",
        "man",
        "men",
        "gang",
        "pan",
        "tan",
        "ban",
        "can",
        "hang",
        "bang",
        "ran",
        "wan",
        "pin",
        "bin",
        "ten",
        "die",
        "lie",
        "ping",
        "rang",
        "sang",
        "tang",
        "wang",
        "bo",
        "do",
        "to",
        "so",
        "no",
        "mo",
        "fen",
        "den",
        "pen",
        "hen",
        "chat",
        "huge",
        "shut",
        "may",
        "mean",
        "like",
        "here",
        "made",
        "hang",
        "pie",
        "tie",
        "fang",
        "jing",
        "lingo",
        "nan",
        "ding",
        "gun",
    };

    /// <summary>One to twelve, in order.</summary>
    internal const string NumberWords = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve";

    internal const string Yes =
        "yes y yeah yep yup ok okay sure right correct fine soundsgood looksgood looksright thatsright thatscorrect perfect alright yesok "
        + "yesplease 👍";
    internal const string No = "no n nope nah not 👎";
    internal const string Save = "save saveit savethis confirm done submit";
    internal const string Change = "change edit modify correctit fix";
    internal const string Cancel = "cancel stop quit exit abort nevermind forgetit discard";
    internal const string Skip = "skip none nothing nonote later";

    /// <summary>Long words whose slips are put right before the recogniser sees them.</summary>
    internal static readonly string[] Mended =
    [
        "yesterday",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "saturday",
        "sunday",
        "minutes",
        "tomorrow",
    ];

    static readonly string[] Numbers = NumberWords.Split('|');

    /// <summary>The value of a number word, null for any other.</summary>
    internal static int? Number(string word) => Array.IndexOf(Numbers, word) is var at and >= 0 ? at + 1 : null;

    /// <summary>Days before today; "this" and "last" stand before a part of the day.</summary>
    internal static int? DaysBack(string word) =>
        word switch
        {
            "today" or "tday" or "tdy" or "2day" or "this" or "tonight" => 0,
            "yesterday" or "yest" or "ystd" or "yday" or "last" => 1,
            "the day before yesterday" or "day before yesterday" or "before yesterday" or "the before yesterday" => 2,
            _ => null,
        };

    /// <summary>The hours in which a range begins that is said to be then.</summary>
    internal static (int From, int To)? PartOfDay(ReadOnlySpan<char> word) =>
        word switch
        {
            "morning" => (5, 12),
            "noon" or "lunchtime" => (11, 14),
            "afternoon" => (12, 18),
            "evening" or "night" => (17, 24),
            _ => null,
        };
}
