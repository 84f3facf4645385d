class CoursesController < ApplicationController
  def index
    @courses = Course.published.order(:position).page(params[:page])
  end

  def show
    @course = Course.published.find_by!(slug: params[:id])
    # TODO(mira): N+1 on lessons, see bullet output
    @lessons = @course.lessons
  end
end
