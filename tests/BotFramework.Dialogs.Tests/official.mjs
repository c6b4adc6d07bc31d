// The Dialogs tests of the official repository against this house's Dialogs on the official Builder:
//   node tests/BotFramework.Dialogs.Tests/official.mjs FOLDER     FOLDER is a checkout of microsoft/botbuilder-dotnet
// Says what failed and ends with 0 when that is exactly what is named here.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const house = resolve(import.meta.dirname, '../..');
const official = process.argv[2] && resolve(process.argv[2]);
if (!official) {
    console.error('Usage: node tests/BotFramework.Dialogs.Tests/official.mjs FOLDER');
    process.exit(2);
}
const tests = join(official, 'tests/Microsoft.Bot.Builder.Dialogs.Tests');

/** Wholly about what is not here: the dialog manager, scopes beside the five, adaptive dialogs, tokens, recognizers, skills, debugging. */
const notHere = ['DialogManagerTests', 'MemoryScopeTests', 'ObjectPathTests', 'OAuthPromptTests', 'CloudOAuthPromptTests', 'RecognizerTest', 'SkillDialogTests', 'SourceMapTests',
    'Startup', 'TestUtilities'];

/** What of two files does not compile: path aliases, scopes of the test's own, settings, snapshots, change tracking, the list of scopes, expiry; an adaptive dialog. */
const cut = {
    DialogStateManagerTests: ['TestMemoryScopeNullChecks', 'TestPathResolverNullChecks', 'TestMemorySnapshot', 'TestPathResolverTransform', 'TestGetValue', 'TestHashResolver',
        'TestEntityResolvers', 'TestDollarScope', 'TestNestedContainerDialogs', 'TestConversationResetOnExpiration', 'TestChangeTracking', 'TestMemoryScope_PathResolver_Registration',
        'TestMemoryScope_LegacySettings', 'class DoubleCaratPathResolver', 'class TestMemoryScope'],
    DialogExtensionsTests: ['RunAsyncWithCircularReferenceExceptionShouldFail'],
};

/** A bot that another bot calls as a skill, and the alias @ for recognised entities: neither is here. */
const fail = [
    'DialogExtensionsTests.HandlesBotAndSkillsTestCases(testCase: LeafSkill, shouldSendEoc: True)',
    'DialogExtensionsTests.HandlesBotAndSkillsTestCases(testCase: MiddleSkill, shouldSendEoc: True)',
    'DialogExtensionsTests.SkillHandlesEocFromParent',
    'DialogExtensionsTests.SkillHandlesRepromptFromParent',
    'DialogStateManagerTests.TestEntitiesRetrieval',
];

const standIns = `
namespace Microsoft.Bot.Builder.Dialogs
{
    using Microsoft.Bot.Builder;
    public class DialogManager(Dialog root)
    {
        public async Task OnTurnAsync(ITurnContext context, CancellationToken cancellationToken = default)
        {
            var state = context.TurnState.Get<ConversationState>();
            await root.RunAsync(context, state.CreateProperty<DialogState>("DialogState"), cancellationToken);
            await state.SaveChangesAsync(context, false, cancellationToken);
        }
    }
}
namespace Microsoft.Bot.Builder.Dialogs.Tests
{
    using Microsoft.Bot.Builder;
    using Microsoft.Bot.Builder.Adapters;
    using Microsoft.Bot.Schema;
    public static class TestUtilities
    {
        public static TurnContext CreateEmptyContext() => new(new TestAdapter(), new Activity("message")
        {
            ChannelId = "empty", From = new ChannelAccount("nobody"), Conversation = new ConversationAccount(id: "none"),
        });
    }
}`;

/** Takes a member out, with the attributes and comments above it. */
function without(text, name) {
    const line = new RegExp(`^ +(public|private|internal)[^\\n]*\\b${name}\\b[^\\n]*$`, 'm').exec(text);
    let start = line.index;
    for (let before; (before = text.lastIndexOf('\n', start - 2) + 1, /^\s*(\[|\/\/\/)/.test(text.slice(before, start)));) start = before;
    let end = text.indexOf('{', start + line[0].length - 1);
    for (let depth = 0; ; end++) {
        if (text[end] === '{') depth++;
        if (text[end] === '}' && --depth === 0) break;
    }
    return text.slice(0, start) + text.slice(end + 1);
}

function compiling(file) {
    const text = readFileSync(join(tests, `${file}.cs`), 'utf8').replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
    return cut[file].reduce(without, text)
        .replace(/^.*\.InitialTurnState.*\n/gm, '')
        .replace(/^using Microsoft\.Bot\.Builder\.Dialogs\.(Adaptive[.\w]*|Declarative\.Resources|Memory\.PathResolvers|Memory\.Scopes);\n/gm, '');
}

const version = name => new RegExp(`Include="${name}" Version="([^"]+)"`).exec(readFileSync(join(house, 'Directory.Packages.props'), 'utf8'))[1];
const used = ['Microsoft.Identity.Client', 'Microsoft.IdentityModel.Protocols.OpenIdConnect', 'Microsoft.Rest.ClientRuntime', 'Newtonsoft.Json'];
const packages = { 'Microsoft.NET.Test.Sdk': '17.12.0', Moq: '4.20.72', xunit: '2.9.3', 'xunit.runner.visualstudio': '2.8.2', ...Object.fromEntries(used.map(name => [name, version(name)])) };

const work = mkdtempSync(join(tmpdir(), 'official-dialogs-'));
const run = (args, options) => spawnSync('dotnet', args, { cwd: work, encoding: 'utf8', maxBuffer: 1e9, ...options });
try {
    const project = `<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
    <NoWarn>$(NoWarn);NU1603;CS0612;CS0618;CA2255;CS1998;CS8632</NoWarn>
    <NuGetAudit>false</NuGetAudit>
  </PropertyGroup>
  <ItemGroup>
    <FrameworkReference Include="Microsoft.AspNetCore.App" />
    ${Object.entries(packages).map(([name, at]) => `<PackageReference Include="${name}" Version="${at}" />`).join('\n    ')}
    <Reference Include="dialogs/*.dll" />
    <Compile Include="${house}/tests/BotFramework.Dialogs.Tests/DialogTestClient.cs" />
    <Compile Include="${official}/tests/Microsoft.Bot.Builder.Testing.Tests/DialogTestClientTests.cs" />
    <Compile Include="${tests}/*.cs" Exclude="${[...notHere, ...Object.keys(cut)].map(file => `${tests}/${file}.cs`).join(';')}" />
  </ItemGroup>
</Project>`;
    writeFileSync(join(work, 'official.csproj'), project);
    writeFileSync(join(work, 'StandIns.cs'), standIns);
    for (const file of Object.keys(cut)) writeFileSync(join(work, `${file}.cs`), compiling(file));
    mkdirSync(join(work, 'Resources'));
    cpSync(join(tests, 'Resources/naughtyStrings.txt'), join(work, 'Resources/naughtyStrings.txt'));

    const built = run(['build', join(house, 'src/BotFramework.Dialogs'), '-v', 'q', '--nologo'], { stdio: 'inherit' });
    if (built.status) process.exitCode = built.status;
    cpSync(join(house, 'artifacts/bin/BotFramework.Dialogs/debug'), join(work, 'dialogs'), { recursive: true });
    const said = run(['test', '--nologo']).stdout;
    const failed = [...said.matchAll(/Microsoft\.Bot\.[\w.]*?\.(\w+\.\w+(?:\(.*\))?) \[FAIL\]/g)].map(match => match[1]).sort();
    const total = said.split('\n').findLast(line => /Failed:\s+\d+, Passed:/.test(line));
    console.log(total ?? said.slice(-4000));
    for (const name of failed) console.log(`${fail.includes(name) ? 'as named' : 'NOT NAMED'}: ${name}`);
    if (!total || failed.join() !== [...fail].sort().join()) process.exitCode = 1;
} finally {
    rmSync(work, { recursive: true, force: true });
}
