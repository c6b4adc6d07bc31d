using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SupervisionBot.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class MakeUps : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "DocumentId",
                table: "Excuses",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "MakeUps",
                columns: table => new
                {
                    SessionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    FileId = table.Column<Guid>(type: "TEXT", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    DecidedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Why = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MakeUps", x => new { x.SessionId, x.PersonId, x.Round });
                    table.ForeignKey(
                        name: "FK_MakeUps_People_DecidedBy",
                        column: x => x.DecidedBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MakeUps_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MakeUps_Sessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "Sessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MakeUps_StoredFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "StoredFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Excuses_DocumentId",
                table: "Excuses",
                column: "DocumentId",
                filter: "\"DocumentId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_MakeUps_DecidedBy",
                table: "MakeUps",
                column: "DecidedBy");

            migrationBuilder.CreateIndex(
                name: "IX_MakeUps_FileId",
                table: "MakeUps",
                column: "FileId",
                filter: "\"FileId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_MakeUps_PersonId",
                table: "MakeUps",
                column: "PersonId");

            migrationBuilder.AddForeignKey(
                name: "FK_Excuses_StoredFiles_DocumentId",
                table: "Excuses",
                column: "DocumentId",
                principalTable: "StoredFiles",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Excuses_StoredFiles_DocumentId",
                table: "Excuses");

            migrationBuilder.DropTable(
                name: "MakeUps");

            migrationBuilder.DropIndex(
                name: "IX_Excuses_DocumentId",
                table: "Excuses");

            migrationBuilder.DropColumn(
                name: "DocumentId",
                table: "Excuses");
        }
    }
}
