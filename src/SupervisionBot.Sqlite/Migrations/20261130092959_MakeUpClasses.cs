using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SupervisionBot.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class MakeUpClasses : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "SignUpUntil",
                table: "Lessons",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "EarlyMinutes",
                table: "Attendances",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "LateMinutes",
                table: "Attendances",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "ClassesMadeUp",
                columns: table => new
                {
                    SessionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    ByClass = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UndoneAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClassesMadeUp", x => new { x.SessionId, x.PersonId, x.Round });
                    table.ForeignKey(
                        name: "FK_ClassesMadeUp_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ClassesMadeUp_Sessions_ByClass",
                        column: x => x.ByClass,
                        principalTable: "Sessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ClassesMadeUp_Sessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "Sessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "HiddenWriters",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    WriterId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PostId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HiddenWriters", x => new { x.PersonId, x.WriterId });
                    table.ForeignKey(
                        name: "FK_HiddenWriters_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_HiddenWriters_People_WriterId",
                        column: x => x.WriterId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_HiddenWriters_Posts_PostId",
                        column: x => x.PostId,
                        principalTable: "Posts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ClassesMadeUp_ByClass",
                table: "ClassesMadeUp",
                column: "ByClass");

            migrationBuilder.CreateIndex(
                name: "IX_ClassesMadeUp_PersonId",
                table: "ClassesMadeUp",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_HiddenWriters_PostId",
                table: "HiddenWriters",
                column: "PostId");

            migrationBuilder.CreateIndex(
                name: "IX_HiddenWriters_WriterId",
                table: "HiddenWriters",
                column: "WriterId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ClassesMadeUp");

            migrationBuilder.DropTable(
                name: "HiddenWriters");

            migrationBuilder.DropColumn(
                name: "SignUpUntil",
                table: "Lessons");

            migrationBuilder.DropColumn(
                name: "EarlyMinutes",
                table: "Attendances");

            migrationBuilder.DropColumn(
                name: "LateMinutes",
                table: "Attendances");
        }
    }
}
