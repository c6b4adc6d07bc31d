using SupervisionBot.Core.Reading;
using Xunit;

namespace SupervisionBot.Tests.Core.Reading;

public sealed class VocabularyTests
{
    [Theory]
    [InlineData("李明", "李明")]
    [InlineData("Li Ming", "李明")]
    [InlineData("LI MING", "李明")]
    [InlineData("liming", "李明")]
    [InlineData("Ming Li", "李明")]
    [InlineData("li-ming", "李明")]
    [InlineData("Lǐ Míng", "李明")]
    [InlineData("Lim ing", "李明")]
    [InlineData("li mign", "李明")]
    [InlineData("ming", "李明")]
    [InlineData("明", "李明")]
    [InlineData("li", "李明|李小红")]
    [InlineData("李", "李明|李小红")]
    [InlineData("小李", "李明|李小红")]
    [InlineData("李老师", "李明|李小红")]
    [InlineData("with Xiaohong", "李小红")]
    [InlineData("小红", "李小红")]
    [InlineData("李晓红", "李小红")]
    [InlineData("xiao hong li", "李小红")]
    [InlineData("Xiaohong", "李小红")]
    [InlineData("欧阳", "欧阳修文")]
    [InlineData("修文", "欧阳修文")]
    [InlineData("ouyang", "欧阳修文")]
    [InlineData("Ouyang Xiu Wen", "欧阳修文")]
    [InlineData("ouyang xuiwen", "欧阳修文")]
    [InlineData("zhao jianguo", "赵建国")]
    [InlineData("Jianguo", "赵建国")]
    [InlineData("赵建囯", "赵建国")]
    [InlineData("张三 和 王芳", "张三 + 王芳")]
    [InlineData("Li Ming and Wang Fang", "李明 + 王芳")]
    [InlineData("和李明", "李明")]
    [InlineData("John Smith", "John Smith?")]
    [InlineData("Li Mong", "李明")]
    [InlineData("王小芳", "王小芳?王芳|李小红")]
    [InlineData("Zhou Fang", "王芳")]
    [InlineData("L.M.", "L.M.?")]
    public void A_name_is_found_whole_in_part_in_pinyin_and_with_a_slip(string text, string people) =>
        Assert.Equal(people, string.Join(" + ", NameReader.Find(text, Sample.PeopleOfTrainee).Select(Sample.Person)));

    [Theory]
    [InlineData("case work", "One", "case")]
    [InlineData("Case Work", "One", "case")]
    [InlineData("casework", "One", "case")]
    [InlineData("case-work", "One", "case")]
    [InlineData("case wrok", "One", "case")]
    [InlineData("csae work", "One", "case")]
    [InlineData("个案", "One", "case")]
    [InlineData("个案工作", "One", "case")]
    [InlineData("個案工作", "One", "case")]
    [InlineData("group supervision", "One", "group-supervision")]
    [InlineData("小组督导", "One", "group-supervision")]
    [InlineData("小组督道", "One", "group-supervision")]
    [InlineData("group supervison", "One", "group-supervision")]
    [InlineData("documantation", "One", "documentation")]
    [InlineData("comunity work", "One", "community")]
    [InlineData("one to one", "One", "individual")]
    [InlineData("1:1", "One", "individual")]
    [InlineData("group", "Several", "group-supervision|group")]
    [InlineData("supervision", "Several", "individual|group-supervision")]
    [InlineData("小组", "Several", "group-supervision|group")]
    [InlineData("督导", "Several", "individual|group-supervision|documentation")]
    [InlineData("home visit", "Unknown", "")]
    [InlineData("文件", "Unknown", "documentation")]
    public void A_type_is_found_by_its_longest_name_and_with_a_slip(string text, string kind, string keys)
    {
        var found = TypeReader.Find(text, Sample.TypesOfBatch);
        Assert.Equal((kind, keys), (found.Kind.ToString(), string.Join('|', found.Keys)));
    }

    [Theory]
    [InlineData("Yes!", "Yes")]
    [InlineData("yep", "Yes")]
    [InlineData("ok", "Yes")]
    [InlineData("是的", "Yes")]
    [InlineData("好的。", "Yes")]
    [InlineData("对", "Yes")]
    [InlineData("👍", "Yes")]
    [InlineData("no", "No")]
    [InlineData("不对", "No")]
    [InlineData("没有", "No")]
    [InlineData("Save it", "Save")]
    [InlineData("保存吧", "Save")]
    [InlineData("确认", "Save")]
    [InlineData("change", "Change")]
    [InlineData("改一下", "Change")]
    [InlineData("never mind", "Cancel")]
    [InlineData("取消", "Cancel")]
    [InlineData("算了", "Cancel")]
    [InlineData("ＯＫ", "Yes")]
    [InlineData("skip", "Skip")]
    [InlineData("跳过", "Skip")]
    public void A_short_answer_is_understood_in_both_languages(string text, string answer) =>
        Assert.Equal(answer, AnswerReader.Read(text)?.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("no case work today")]
    [InlineData("2h")]
    [InlineData("保存一下昨天的")]
    public void A_sentence_is_no_short_answer(string text) => Assert.Null(AnswerReader.Read(text));
}
