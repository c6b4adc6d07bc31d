using System.Globalization;
using System.Text;

namespace Benchmarks;

/// <summary>One trainee for each conversation, with the sample's three supervisees of one trainee, as a roster file.</summary>
static class LoadRoster
{
    static readonly (string Name, string NameEn)[] Supervisees = [("张敏", "Zhang Min"), ("方敏", "Fang Min"), ("范小雨", "Fan Xiaoyu")];

    public static string Email(int number) => string.Create(CultureInfo.InvariantCulture, $"load{number:D4}@example.org");

    /// <summary>Every other one talks Chinese.</summary>
    public static bool IsChinese(int number) => number % 2 == 1;

    public static string Write(int trainees)
    {
        var rows = new StringBuilder("name,name_en,email,aad_object_id,role,group,organisation,city,language,time_zone,trainee_email\n");
        for (var number = 0; number < trainees; number++)
        {
            rows.Append(CultureInfo.InvariantCulture, $"学员{number},Trainee {number},{Email(number)},,trainee,第一小组,,,{(IsChinese(number) ? "zh-Hans" : "en")},,\n");
            for (var at = 0; at < Supervisees.Length; at++)
                rows.Append(CultureInfo.InvariantCulture, $"{Supervisees[at].Name},{Supervisees[at].NameEn},s{at}.{Email(number)},,supervisee,,,,zh-Hans,,{Email(number)}\n");
        }
        return rows.ToString();
    }
}
