class Lesson < ApplicationRecord
  belongs_to :course

  enum :video_state, { waiting: 0, preparing: 1, ready: 2, errored: 3 }

  def stream_url
    "https://stream.mux.com/#{mux_playback_id}.m3u8"
  end
end
