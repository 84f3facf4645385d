import type { RuleId } from '../../../src/documents/checks/rule-table.ts';

/** By rule a sentence that breaks it and a near neighbour that does not, one pair a line. */
export const ENGLISH_EXAMPLES: Readonly<Partial<Record<RuleId, string>>> = {
  blame: `
You never told me that the launch had moved. | You never need to log in twice.
You didn't answer any of my three mails. | If you didn't receive the file, I will send it again.
Your lack of interest has cost us the spring season. | Your interest in the details has made this easier.
The launch slipped because of you. | The launch slipped because the certificate had expired.
You keep changing the texts after they are approved. | You can keep changing the texts in the editor yourself.
Your team ignored every warning about the old server. | Please ignore the earlier version of this quote.
You left me waiting for the logo for five weeks. | I am waiting for the logo and will build it in when it is here.
It is your fault that the domain expired. | It is not your fault that the domain expired.
Had you told me earlier, the migration would be done. | Had I known earlier, the migration would be done.
Working with you has been exhausting from the first day. | Working with you has been a pleasure from the first day.
Your constant changes made a plan impossible. | Your constant support made this project possible.
I am tired of chasing you for feedback. | I will call on Monday and ask for feedback.
You promised payment twice and broke your word. | As you promised, the payment arrived on 3 May.
There has not been one meeting that you did not cancel. | There has been one meeting since May, and it went well.
It is difficult to plan anything when you change the brief overnight. | It is difficult to plan the import when the format changes.
How can you expect me to work like this? | How would you like me to hand this over?
Had anyone told me, I could have prevented it. | Had I been faster, the launch would be done.
I had to find out from LinkedIn that you hired somebody else. | I had to find the cause in the log.
It was irresponsible of you to publish the draft. | It was kind of you to publish the draft.
You never pay on time. | You have always paid on time.
You always ruin a good idea. | You always have the choice.
You constantly complain about our great work. | Your constant feedback made this better.
You could have told me in May. | You could have the export by Friday.
You should have answered by now. | You should have the new contract in your inbox.
You were supposed to send the texts. | You were supposed to get a mail from Stripe.
You broke the build again. | The check is through: you broke nothing.
You forgot every meeting in May. | You forgot to attach the file.`,
  absolute: `
You always move the deadline. | You can always write to me until my last day.
You never read the notes I send. | The backup has never failed.
Everything you send me arrives late. | Everything you need is in the handover.
Nobody on your side answers the phone. | Nobody on your side needs to do anything.
Every single invoice was paid late. | Every invoice is listed below.
Every time I ask you for a decision it takes a month. | Every time you deploy, the cache is cleared.
Not once have you kept a date. | I have not once regretted this project.
You question everything that I propose. | I will send you everything that I have.
Your feedback is always late. | Your feedback has always been clear and kind.
None of my emails was answered. | All of my notes are in the repository.
You were late every single time. | Thank you for always paying on time.
You know nothing about your own shop. | You own the shop and its code.
Your team is completely unable to test anything. | The server is completely unable to answer.
You have rejected every proposal I made. | You have read every proposal I made.
You never deliver anything on time. | You never lost an order.
You always ruin good ideas. | You need not do anything.`,
  'break-up': `
I have to break up with you. | I had to break up the import into four files.
It's not you, it's me. | It is about what I can give, not about the project.
We should both start seeing other people. | We should both see the report.
I hope that we can still be friends. | I hope that we can speak on Friday.
We have grown apart over the years. | The shop has grown over the years.
I am leaving you for somebody else. | I am leaving you a written handover.
The spark is gone. | The login page is gone.
You deserve somebody better than me. | You deserve a clear answer.
This feels like a divorce. | This feels like the right time.
I have fallen out of love with this project. | I have finished this project.
My heart is no longer in it. | My time is no longer enough for it.
I need some space. | The server needs more space on the disk.
I think you will find somebody who makes you happier. | I think you will find somebody who knows the stack.
We want different things in life. | We want different fonts in print.`,
  badmouthing: `
Your previous developer was an idiot. | Your previous developer worked until March.
Whoever wrote this had no idea what he was doing. | Whoever takes over will find the notes in the repository.
Your accountant is incompetent. | Your accountant has the invoice.
My other clients are worse. | My other clients keep me busy until June.
The agency before me left a complete mess behind. | The agency before me left in March.
Your app is a joke. | Your app is ready.
Nobody will ever buy your product. | Many people buy your product.
Between ourselves, Martin couldn't organise a picnic. | Martin and I organised the training.
It was built by amateurs. | It was built by a team of three.
Another client of mine never pays. | Another client of mine pays by card.
Your colleague in sales doesn't know what he is doing. | Your colleague in sales knows where the files are.
The last agency clearly cut corners. | The last agency used another framework.
Watch out for Peter, he talks a lot and does nothing. | Please ask Peter, he has the list.
I would not let Mr Harlow anywhere near a database. | I would not let the script write to the database.
Your web shop is slow, ugly and confusing. | The old search was slow on phones.`,
  apology: `
I am deeply, terribly sorry. | I am sorry for the short notice.
I can't forgive myself for this. | I can't attend the meeting on Monday.
This breaks my heart. | This breaks the build.
I feel awful about leaving you. | I feel ready to hand this over.
Please forgive me. | Please call me.
It is with a heavy heart that I write to you. | It is with thanks that I write to you.
I have let you all down. | You have never let me down.
I haven't slept for days because of this letter. | I haven't seen the new logo yet.
I hope you don't hate me now. | I hope you are well.
A thousand apologies for the trouble. | My apologies for the trouble.
I hate myself for doing this. | I have enjoyed doing this.
I was in tears when I decided this. | I was in Bristol when I decided this.
You have my deepest apologies. | You have my apologies for the delay.
Sorry, and I apologise once more. | Sorry about the typing error.
I'm the worst freelancer you ever had. | I am the only freelancer on the project.`,
  wavering: `
I might reconsider in the spring. | I will send the files in the spring.
I will stop, unless you can convince me. | The invoice is final, unless you object by Friday.
Maybe I should stop working for you in June. | Maybe the new theme needs a second font.
For now, my last day is 1 June 2027. | For now, the old server stays on.
Nothing is set in stone. | Nothing is left on the list.
Let's see how it goes. | Let us talk on Friday.
I haven't fully decided yet. | The board has approved it.
I could stay a little longer if it helps. | I could send the files today.
The door stays open. | The ticket stays open.
I am thinking about ending our work. | I am ending our work.
If you really need me to stay, I would think again. | If you need the password, call me.
My last day will probably be 30 June 2027. | My last day is 30 June 2027.
I am still undecided whether to go on. | I am still working on the export.
It could go either way. | It could go live on Monday.
Give me a reason to stay and I will look at it again. | Give me a day to look at it.`,
  threat: `
Pay by Friday, or else. | Please pay by Friday.
You will hear from my lawyer. | You will hear from me on Monday.
I will take your site down tonight. | I will take the old server down at your request.
I will take your shop offline tomorrow. | From 1 April 2027 I will be working full time for another company, so I can no longer take care of your site.
I will delete the database. | I will delete my local copies of the database.
I will tell everybody how you treat people. | I will tell everybody on the team when it is live.
You will regret this. | You will receive this tomorrow.
We will see you in court. | We will see you in Bristol.
It would be a shame if the shop went offline at Christmas. | It would be a pleasure to show you the shop.
You won't get a single line of code until you pay. | You will get all of the code on Friday.
I will leave you a bad review. | I will leave you a written handover.
I know people in the trade who would love to hear about this. | I know the code well and will explain it.
Do not test me. | Do not forget to renew the domain.
Your tills may find Christmas very quiet. | Your tills may need an update.
There will be consequences for you. | There will be a handover for you.
No payment, no passwords. | No password, no entry to the admin page.
Either you accept my figure or I let the certificates expire. | Either you renew the certificate or I do it on Friday.
You could say goodbye to your backups, mark my words. | I say goodbye to your team on 5 June.`,
  sarcasm: `
Good luck with that. | Good luck with the launch.
Good luck with it all, you'll need it. | Good luck with it!
Great job ghosting me for six weeks. | Great job on the launch.
Thanks for nothing. | Thanks for everything.
You'll need it. | You will need the password.
Congratulations on finally reading my mail. | Congratulations on the launch.
I must have missed the part where you paid. | I must have the texts by Friday.
How kind of you to grace us with a reply. | How kind of you to reply so soon.
What a surprise, another change. | What a lovely team.
Just kidding. | Just call me.
I forgot that my crystal ball is broken. | I forgot to attach the invoice.
We do so enjoy your midnight calls. | We enjoyed the workshop.
Perhaps next time a carrier pigeon would be faster. | Perhaps the next version is faster.
Apparently my weekends are worth nothing. | Apparently the plugin is out of date.
I gather your cheque book is on holiday. | I hear that your designer is on holiday.
Let me guess, the money is on its way. | I guess the parcel is on its way.`,
  'empty-promise': `
I'll always be there for you. | I'll always be grateful for this project.
Call me anytime, day or night. | Call me on weekdays from nine to five.
I guarantee that nothing will ever break. | I cannot guarantee that the plugin stays free.
I'll fix everything for free. | I'll fix the login page by Friday.
You will never have to worry again. | You will receive the list tomorrow.
I will drop everything if you call. | I will drop the old table on Friday.
You can count on me forever. | You can count on me until my last day.
No customer will ever see an error again. | No customer has seen an error since May.
I give you my word that it will run for ten years. | I give you my notes on how it runs.
Whatever happens, I will be there. | Whoever takes over, I will brief them.
I am only a phone call away. | I am in the office on Monday.
I will support it for the rest of my life. | I will support it until 30 June 2027.
Even after my last day I will still fix any bug. | Before my last day I will fix the bug.
I will answer every mail within five minutes. | I answer mails within two working days.
There will be no bugs. | There will be no call on Monday.`,
  'over-explaining': `
My wife wants me to work less. | My plan is to work less.
I am ending our work on 1 May 2027 because my schedule is full, and also because I am moving to Spain. | I am ending our work on 1 May 2027 because my schedule is full.
My doctor told me to rest. | My designer told me to ask.
I am completely burned out. | I am fully booked.
There have been family problems since May. | There have been network problems since May.
We are having a baby in June. | We are having a meeting in June.
My dog has been ill for weeks. | My server has been slow for weeks.
Let me explain why. | Let me explain how the backup works.
My car broke down again. | The build broke again.
My last day is 1 May 2027, because I am full. On top of that, I found a job. | My last day is 1 May 2027, because I am full.
I had surgery on my knee. | I had a look at your page.
I stop on 1 May 2027 due to my workload. Besides, I want to focus on design. | I stop on 1 May 2027 due to my workload.
My last day is 1 May 2027, because over the last years the number of projects that I look after has grown and grown until there was no room left for any of them. | My last day is 1 May 2027, because I have too many projects.
Since the divorce I have the kids every second week. | Since the update I have the logs of every second week.`,
};
