return if Rails.env.production?

User.create!(email: "admin@example.com", password: "password", admin: true, confirmed_at: Time.current)

%w[Perspective Portrait Watercolour].each_with_index do |title, i|
  Course.create!(title:, slug: title.parameterize, position: i, published_at: Time.current)
end
