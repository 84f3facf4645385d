require "mux_ruby"

class MuxUpload
  def initialize
    MuxRuby.configure do |config|
      config.username = ENV.fetch("MUX_TOKEN_ID")
      config.password = ENV.fetch("MUX_TOKEN_SECRET")
    end
    @assets = MuxRuby::AssetsApi.new
  end

  def call(lesson, source_url)
    request = MuxRuby::CreateAssetRequest.new
    request.input = [{ url: source_url }]
    # TODO signed playback, the links can be shared by anyone at present
    request.playback_policy = [MuxRuby::PlaybackPolicy::PUBLIC]
    asset = @assets.create_asset(request).data
    lesson.update!(mux_asset_id: asset.id, mux_playback_id: asset.playback_ids.first.id)
  end
end
