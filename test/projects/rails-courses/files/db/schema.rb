# This file is auto-generated from the current state of the database. Instead
# of editing this file, please use the migrations feature of Active Record to
# incrementally modify your database, and then regenerate this schema definition.

ActiveRecord::Schema[7.1].define(version: 2024_02_11_083000) do
  enable_extension "plpgsql"

  create_table "courses", force: :cascade do |t|
    t.string "title", null: false
    t.string "slug", null: false
    t.string "stripe_price_id"
    t.integer "position", default: 0
    t.datetime "published_at"
    t.index ["slug"], name: "index_courses_on_slug", unique: true
  end

  create_table "lessons", force: :cascade do |t|
    t.bigint "course_id", null: false
    t.string "title"
    t.string "mux_asset_id"
    t.string "mux_playback_id"
    t.integer "video_state", default: 0, null: false
    t.integer "position", default: 0
  end
end
