class SyncMuxAssetsJob < ApplicationJob
  queue_as :video

  def perform
    Lesson.preparing.where.not(mux_asset_id: nil).find_each do |lesson|
      state = MuxRuby::AssetsApi.new.get_asset(lesson.mux_asset_id).data.status
      lesson.update!(video_state: state)
    end
  end
end
