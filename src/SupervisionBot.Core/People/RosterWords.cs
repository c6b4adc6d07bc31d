namespace SupervisionBot.Core.People;

/// <summary>The words that a roster may use for roles and languages, in both languages.</summary>
static class RosterWords
{
    static readonly Dictionary<string, Role> Roles = new(StringComparer.OrdinalIgnoreCase)
    {
        ["trainee"] = Role.Trainee,
        ["督导学员"] = Role.Trainee,
        ["学员"] = Role.Trainee,
        ["supervisor"] = Role.Supervisor,
        ["training supervisor"] = Role.Supervisor,
        ["培训督导"] = Role.Supervisor,
        ["督导"] = Role.Supervisor,
        ["examiner"] = Role.Examiner,
        ["答辩评委"] = Role.Examiner,
        ["评委"] = Role.Examiner,
        ["administrator"] = Role.Administrator,
        ["admin"] = Role.Administrator,
        ["管理员"] = Role.Administrator,
        ["alumnus"] = Role.Alumnus,
        ["alumna"] = Role.Alumnus,
        ["往届学员"] = Role.Alumnus,
        ["supervisee"] = Role.Supervisee,
        ["被督导社工"] = Role.Supervisee,
        ["被督导者"] = Role.Supervisee,
        ["社工"] = Role.Supervisee,
    };

    static readonly Dictionary<string, Language> LanguageNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["english"] = Language.English,
        ["英文"] = Language.English,
        ["英语"] = Language.English,
        ["chinese"] = Language.Chinese,
        ["中文"] = Language.Chinese,
        ["汉语"] = Language.Chinese,
        ["简体中文"] = Language.Chinese,
    };

    public static Role? RoleOf(string word) => Roles.TryGetValue(word, out var role) ? role : null;

    public static Language? LanguageOf(string word) => LanguageNames.TryGetValue(word, out var language) ? language : Languages.FromTag(word);
}
